import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkShown } from '../commands/check-shown.ts';
import { readContentFiles } from '../commands/content-files.ts';
import { sourceFiles } from '../commands/source-files.ts';
import { languages } from '../i18n/languages.ts';
import { askedWords } from './asked-words.ts';
import { checkContent } from './check.ts';
import { change, changed, runs } from './fuzz.ts';
import type { Files } from './model.ts';
import type { Problem } from './problem.ts';
import { readSection } from './prose.ts';
import { sampleContent } from './sample-content.ts';
import { readYaml } from './yaml.ts';

/** Every problem names a place that an editor can open. */
function canBeFound(problems: readonly Problem[], lines: (file: string) => number | undefined) {
  for (const { file, line, message, remedy } of problems) {
    const last = lines(file);
    assert.ok(last !== undefined, `no file ${file}: ${message}`);
    assert.ok(Number.isInteger(line) && line >= 1 && line <= last, `${file}:${line} ${message}`);
    assert.ok(
      message.length > 5 && remedy.length > 5 && !/\n\s+at |undefined|NaN/.test(message),
      message,
    );
  }
}

const linesOf = (text: string) => text.split(/\r\n|\r|\n/).length;
const linesIn = (files: Files) => (file: string) => {
  const text = files.get(file);
  if (text !== undefined) return linesOf(text);
  // A folder, or a file that ought to be there, is named with its first line.
  return 1;
};

test('whatever is done to the sample, the check tells it with file and line and never breaks', () => {
  const sample = sampleContent();
  fc.assert(
    fc.property(change, (made) => {
      const [path, text] = [...sample][Math.floor(made.which * sample.size)]!;
      const files = new Map([...sample, [path, changed(text, made)]]);
      const { model, problems } = checkContent(files, languages, '2026-11-28');
      canBeFound(problems, linesIn(files));
      for (const claim of problems.length === 0 ? model!.claims.values() : [])
        assert.ok(claim.value === undefined || Number.isFinite(claim.value));
    }),
    runs(400, 4000),
  );
});

test('whatever is done to a file of the content, it is read or refused, and nothing throws', () => {
  const real = [...readContentFiles().files].filter(([, text]) => text.length < 8000);
  assert.ok(real.length > 40);
  fc.assert(
    fc.property(change, (made) => {
      const [path, before] = real[Math.floor(made.which * real.length)]!;
      const text = changed(before, made);
      const problems: Problem[] = [];
      if (path.endsWith('.mdx')) readSection('x', path, text, (problem) => problems.push(problem));
      else problems.push(...readYaml(path, text, 'words').problems);
      canBeFound(problems, () => linesOf(text));
    }),
    runs(1000, 4500),
  );
});

test('whatever is done to the content as it is, the check tells it with file and line', () => {
  const { files: real } = readContentFiles();
  const asked = askedWords(sourceFiles(), '');
  fc.assert(
    fc.property(change, (made) => {
      const [path, text] = [...real][Math.floor(made.which * real.size)]!;
      const files = new Map([...real, [path, changed(text, made)]]);
      const { model, problems } = checkContent(files, languages, '2026-11-28', asked);
      canBeFound(problems, linesIn(files));
      // What reading finds right is drawn and titled, or refused in the same way.
      if (model && problems.length === 0) canBeFound(checkShown(model), linesIn(files));
    }),
    runs(4, 100),
  );
});
