import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContentFiles } from './commands/content-files.ts';
import { sourceFiles } from './commands/source-files.ts';
import { languages } from './i18n/languages.ts';
import { askedWords } from './model/asked-words.ts';
import { bounds, units } from './model/facts.ts';
import { readModel } from './model/model.ts';
import { pluralSuffix } from './model/words.ts';

/** What the formatter can ask for: see `i18n/format.ts`. */
const formats = new Set([
  ...['prose', 'short', 'spoken'].flatMap((shape) =>
    units.flatMap((unit) =>
      ['plain', 'million', 'billion'].map((scale) => `format:${shape}.${unit}.${scale}`),
    ),
  ),
  ...bounds.filter((bound) => bound !== 'exactly').map((bound) => `format:bound.${bound}`),
  'format:date.first',
  'format:functionWords',
  'format:comparisons',
]);

const { files } = readContentFiles();
const facts = [...files]
  .filter(([path]) => /^content\/(facts|units)/.test(path))
  .map(([, text]) => text)
  .join('\n');
const [source] = readModel(files, languages).model!.editions.values();
const keys = new Set(source!.words.map(({ key }) => key.replace(pluralSuffix, '')));

test('no word of the interface, the story and the figures is left unused', () => {
  const { asks } = askedWords(sourceFiles(), facts);
  const ours = [...keys].filter((key) => /^(interface|story|figures):/.test(key));
  assert.ok(ours.length > 40);
  assert.deepEqual(
    ours.filter((key) => !asks(key)),
    [],
  );
});

test('no word of the formats is left unused, and each unit has its plain forms', () => {
  const own = [...keys].filter((key) => key.startsWith('format:'));
  assert.deepEqual(
    own.filter((key) => !formats.has(key)),
    [],
  );
  for (const unit of units)
    for (const shape of ['prose', 'short'])
      assert.ok(keys.has(`format:${shape}.${unit}.plain`), `${shape} of ${unit}`);
});
