import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContentFiles } from '../commands/content-files.ts';
import { allShown } from '../components/figures/all-shown.ts';
import type { Shown } from '../components/figures/shown.ts';
import { languages } from '../i18n/languages.ts';
import { checkContent } from '../model/check.ts';
import { createTranslators } from '../i18n/translators.ts';
import type { Drawing } from './svg.ts';

// Each drawing is kept as a file that a person has looked at. A drawing that comes out otherwise
// fails here and lies beside the kept one (`.actual.svg`); UPDATE_DRAWINGS=1 keeps the new one.
const folder = join(import.meta.dirname, 'reviewed');
const update = process.env['UPDATE_DRAWINGS'] === '1';
const { model } = checkContent(readContentFiles().files, languages);
assert.ok(model, 'the content cannot be read: npm run check says why');
const translators = createTranslators(model);
const drawings = new Map<string, Drawing>();
for (const [id, show] of Object.entries(allShown))
  for (const [locale, translator] of translators)
    for (const [part, drawn] of partsOf(show({ model, locale, translator })))
      for (const drawing of drawn) drawings.set(`${id}${part}-${locale}-${drawing.width}`, drawing);

/** A figure as a page draws it, and as a file to take away does where that is more. */
function partsOf({ drawings, whole }: Shown): readonly [string, readonly Drawing[]][] {
  return [
    ['', drawings],
    ['-whole', whole?.drawings ?? []],
  ];
}

/** A drawing as a file: one element a line, so that a change shows as a changed line. */
function fileOf({ width, height, markup }: Drawing): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${markup}</svg>`;
  return `${svg.replaceAll('><', '>\n<')}\n`;
}

mkdirSync(folder, { recursive: true });
for (const [name, drawing] of drawings)
  test(`the drawing ${name} is the one that was looked at`, () => {
    const [kept, actual] = [join(folder, `${name}.svg`), join(folder, `${name}.actual.svg`)];
    const text = fileOf(drawing);
    rmSync(actual, { force: true });
    if (update) writeFileSync(kept, text);
    const same = existsSync(kept) && readFileSync(kept, 'utf8') === text;
    if (!same) writeFileSync(actual, text);
    assert.ok(same, `look at ${actual}, then keep it with UPDATE_DRAWINGS=1 npm test "unit tests"`);
  });

test('no drawing is kept that no figure makes', () => {
  const kept = readdirSync(folder).filter((name) => !name.endsWith('.actual.svg'));
  const stray = kept.filter((name) => !drawings.has(name.replace(/\.svg$/, '')));
  if (update) for (const name of stray) rmSync(join(folder, name));
  else assert.deepEqual(stray, []);
});
