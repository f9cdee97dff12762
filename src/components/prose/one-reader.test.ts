import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readContentFiles } from '../../commands/content-files.ts';
import { change, changed, runs, share } from '../../model/fuzz.ts';
import type { Problem } from '../../model/problem.ts';
import { readSection, type Section } from '../../model/prose.ts';
import { vocabulary } from '../../model/reference.ts';
import { sourceText } from '../../model/source-text.ts';
import { withoutHiddenSigns } from '../../model/check-hidden.ts';
import { compiledProse, type Made } from './compiled-prose.ts';

const file = '/site/content/it/plan.mdx';
const sections = [...readContentFiles().files].filter(([path]) => path.endsWith('.mdx'));

/** What the check makes of a section's text, as `readModel` gives it to the reader of prose. */
function checked(written: string): { section: Section | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const text = withoutHiddenSigns(file, sourceText(written), report);
  return { section: readSection('plan', file, text, report), problems };
}

/** What a reader meets in a section: its elements, its text, the blocks in order. */
function readerMeets(node: Made | string): { names: string[]; text: string; keys: string[] } {
  if (typeof node === 'string') return { names: [], text: node, keys: [] };
  const inner = node.children.map(readerMeets);
  const own = node.name === 'Behind' || node.name === 'Twin' ? [] : [node.given['block']];
  const key = [...own, ...(/^[a-z]/.test(node.name) ? [node.given['id']] : [])];
  return {
    names: [node.name, ...inner.flatMap(({ names }) => names)],
    text: inner.map(({ text }) => text).join(''),
    keys: [
      ...key.filter((each): each is string => typeof each === 'string'),
      ...inner.flatMap(({ keys }) => keys),
    ],
  };
}

const mayStand = new Set([
  '',
  'p',
  'ul',
  'ol',
  'li',
  'em',
  'strong',
  'Behind',
  'Twin',
  ...Object.keys(vocabulary),
]);
const folded = (text: string) => text.replace(/\s+/g, '');

/** What the check calls right the build makes: the same blocks with the same words, and no more. */
async function agree(written: string): Promise<boolean> {
  const { section, problems } = checked(written);
  if (problems.length > 0) return false;
  const made = await compiledProse(file, written);
  const { names, text, keys } = readerMeets(made);
  assert.deepEqual(
    names.filter((name) => !mayStand.has(name)),
    [],
  );
  assert.deepEqual(
    keys,
    section!.blocks.map(({ key }) => key),
  );
  assert.equal(folded(text), folded(section!.blocks.map((block) => block.text).join(' ')));
  assert.equal(Reflect.get(globalThis, 'injected'), undefined);
  return true;
}

const right = fc.constantFrom(
  'Una parola',
  'due *parole* e **tre**',
  'una riga\ne la sua seconda',
  '- uno\n- due\n  di seguito\n',
  '1. primo\n2. secondo',
  '* a\n* b',
  '<Figure id="split" />',
  '<Heading id="parte">La parte</Heading>',
  'Qui <Claim id="a">c’è <Value of="a" /></Claim>, il <When of="b" as="month" />.',
  '<Foreign lang="de">Wort</Foreign> e poi <Term id="t">chip</Term>',
  '<Claim id="a">\nsu più righe\n</Claim>',
  '{/* una nota */}',
  'un\u00a0po’ di **parole,** *fra* segni: «una» e “due”',
);
const wrong = fc.constantFrom(
  '{/* più\n\nrighe */}',
  'prima {/* nota */} dopo',
  '---',
  '***',
  '## Titolo',
  'Titolo\n===',
  '> citazione',
  '```\ncodice\n```',
  '    rientrato',
  '| a | b |\n| - | - |\n| c | d |',
  '[^1]: nota',
  'www.example.org e https://example.org',
  'a  \nb',
  'a\\\nb',
  '~~via~~',
  '[ ] x',
  '- [x] fatto',
  'import x from "y"',
  'export const x = 1',
  '<div>uno</div>',
  '<>due</>',
  'a < b',
  '&amp; poi',
  '$x$',
  ':::nota\nx\n:::',
  '-',
  '+ a',
  '7) b',
  '\ta',
);
const piece = fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wrong });
const front = fc.record({
  open: fc.constantFrom('---', '--- ', '---\t', ' ---', '+++', '----', '---yaml', ''),
  fields: fc.constantFrom(
    'title: Uno\nsummary: Due',
    'title: "a --- b"\nsummary: Due',
    'title: Uno\n\nsummary: Due',
    'title: Uno\nsummary: >\n  tre\n  ---x\n',
    'title: Uno\nsummary: "una\n\n  ---\n\n  b"',
    '# nota\ntitle: Uno\nsummary: Due',
    'title: Uno\nsummary: Due\n...',
    'title: Uno\nsummary: Due\nmore: x',
    '',
  ),
  close: fc.constantFrom('---', '--- ', '---\t', ' ---', '---x', '...', '+++', ''),
});
const written = fc
  .record({
    before: fc.constantFrom(
      '',
      '',
      '',
      '',
      '',
      '\n',
      ' ',
      '\ufeff',
      '\ufeff',
      '\ufeff\ufeff',
      '\ufeff\n',
      '\u0000',
    ),
    front,
    plain: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
    pieces: fc.array(piece, { minLength: 1, maxLength: 6 }),
    between: fc.constantFrom('\n\n', '\n\n', '\n\n', '\n\n\n', '\n \n', '\n\t\n', '\n'),
    after: fc.constantFrom('', '\n', '\n', '\n\n', ' ', '\n---\n', '\u001a'),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r\n', '\r', '\u2028', '\u0085'),
  })
  .map(({ before, front: { open, fields, close }, plain, pieces, between, after, lineEnd }) => {
    const head = plain ? '---\ntitle: Uno\nsummary: Due\n---' : `${open}\n${fields}\n${close}`;
    return `${before}${head}\n\n${pieces.join(between)}${after}`.replaceAll('\n', lineEnd);
  });

/** What an author writes between two words. */
const gentle = fc.record({
  which: share,
  at: share,
  words: fc.constantFrom(
    ' ',
    '  ',
    '\n',
    ' parola ',
    ' *parola* ',
    ' **parola** ',
    ', parola: ',
    '\n\nparola ',
    '\n\n- parola\n- ',
    '\n\n{/* nota */}\n\n',
    ' <Value of="x" /> ',
    ' \u00a0',
    ' \r\n',
    ' *parola\nparola* ',
  ),
});
/** A text with words at a space of its prose. */
function put(text: string, at: number, words: string): string {
  const spaces = [...text.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }) => index);
  const index = spaces[Math.floor(at * (spaces.length - 1))]!;
  return text.slice(0, index) + words + text.slice(index + 1);
}

test('every section of the content is made as it was checked', async () => {
  assert.ok(sections.length > 10);
  for (const [path, text] of sections) assert.ok(await agree(text), path);
});

test('of every way to write a section, what the check calls right the build makes', async () => {
  let sound = 0;
  await fc.assert(
    fc.asyncProperty(written, async (text) => {
      if (await agree(text)) sound++;
    }),
    runs(600, 6000),
  );
  assert.ok(sound > 60, `${sound} were right: the others try nothing of the build`);
});

test('whatever is done to a section, the build makes what the check still calls right, and no more', async () => {
  let sound = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(change, gentle), async (made) => {
      const [, text] = sections[Math.floor(made.which * sections.length)]!;
      const now = 'words' in made ? put(text, made.at, made.words) : changed(text, made);
      if (await agree(now)) sound++;
    }),
    runs(300, 4000),
  );
  assert.ok(sound > 60, `${sound} were right: the others try nothing of the build`);
});
