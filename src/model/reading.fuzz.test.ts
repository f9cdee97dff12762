import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readContentFiles } from '../commands/content-files.ts';
import { languages } from '../i18n/languages.ts';
import { checkContent } from './check.ts';
import type { Files } from './model.ts';
import type { Problem } from './problem.ts';
import { readSection } from './prose.ts';
import { sampleContent } from './sample-content.ts';
import { readYaml } from './yaml.ts';

/** What an author's hand, an editor or a merge puts into a file by mistake. */
const slips = [
  ...'\n\t :#\'"[]{}<>*_&!|>%@`-/\\,.0',
  ' #x',
  '---\n',
  '\u200b',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\r\n',
  '\r',
  '\ud83d\ude00',
  'e\u0301',
  '１２',
  '<Claim id="',
  '</Claim>',
  '<Value of="x" />',
  '{{',
  '}}',
  ': ',
  '- ',
  'null',
  '2026',
  '1e999',
  '__proto__',
  '<<<<<<< HEAD\n',
  '<!-- x -->',
  '&nbsp;',
];

/** A change of one text: a slip put in at a place, in the stead of so many signs. */
const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.constantFrom(0, 0, 0, 1, 2, 5, 20, 80, 400),
  put: fc.constantFrom('', ...slips),
});
const change = fc.record({
  which: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  slips: fc.array(slip, { minLength: 1, maxLength: 3 }),
});
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

function changed(text: string, { slips: each }: Change): string {
  return each.reduce((now, { at, out, put }) => {
    const index = Math.floor(at * now.length);
    return now.slice(0, index) + put + now.slice(index + out);
  }, text);
}

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
    { seed: 12, numRuns: 500 },
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
    { seed: 123, numRuns: 1500 },
  );
});

test('whatever is done to the content as it is, the check tells it with file and line', () => {
  const { files: real } = readContentFiles();
  fc.assert(
    fc.property(change, (made) => {
      const [path, text] = [...real][Math.floor(made.which * real.size)]!;
      const files = new Map([...real, [path, changed(text, made)]]);
      canBeFound(checkContent(files, languages, '2026-11-28').problems, linesIn(files));
    }),
    { seed: 1234, numRuns: 5 },
  );
});
