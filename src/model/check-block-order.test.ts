import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages } from '../i18n/languages.ts';
import { checkContent } from './check.ts';
import { sampleContent } from './sample-content.ts';
import { hashOf } from './translated.ts';

const ids = ['one', 'two', 'three', 'four', 'five', 'six'] as const;
const [it, en] = ['content/it/chip.mdx', 'content/en/chip.mdx'] as const;
const sample = sampleContent();

/** A paragraph in each language; `about` names a claim, or nothing that the other could be known by. */
const paragraph = (code: string, id: string, about: boolean) => {
  const words = { it: 'Un brano', en: 'A passage' }[code]!;
  return about ? `${words} <Claim id="${id}">${id}</Claim>.` : `${words}, ${id}.`;
};
const section = (path: string, blocks: readonly string[]) =>
  `${sample.get(path)!.trimEnd()}\n\n${blocks.join('\n\n')}\n`;

/** What the check says of the section when its paragraphs stand in an order of their own in each. */
function check(
  order: { it: readonly string[]; en: readonly string[] },
  plain: readonly string[] = [],
) {
  const claim = (id: string) =>
    `${id}:\n  date: 2025-01-21\n  status: reported\n  sources: [paper]\n`;
  const words = (code: string) =>
    ids.map((id) => `${id}: { by: A, title: ${code} ${id}, statement: ${id} }\n`).join('');
  const add = (path: string, text: string) => ({
    [path]: `${sample.get(path)!.trimEnd()}\n${text}`,
  });
  const blocks = (code: 'it' | 'en', ids: readonly string[]) =>
    ids.map((id) => paragraph(code, id, !plain.includes(id)));
  const accepted = ids.map((id, n) => {
    const from = blocks('it', [id])[0]!;
    const to = hashOf(blocks('en', [id])[0]!);
    return `chip.${n + 2}: { hash: ${hashOf(from)}, to: ${to}, on: 2026-01-01, from: '${from}' }\n`;
  });
  return checkContent(
    sampleContent({
      ...add('content/facts/claims.yaml', ids.map(claim).join('')),
      ...add(
        'content/units.yaml',
        ids.map((id) => `${id}: { kind: claim, since: 2026-01-01 }\n`).join(''),
      ),
      ...add('content/it/claims.yaml', words('it')),
      ...add('content/en/claims.yaml', words('en')),
      [it]: section(it, blocks('it', order.it)),
      [en]: section(en, blocks('en', order.en)),
      'content/en/translated.yaml': accepted.join(''),
    }),
    languages,
  ).problems;
}

test('the same paragraphs in the same order are right, accepted or not', () => {
  assert.deepEqual(check({ it: ids, en: ids }), []);
  assert.deepEqual(check({ it: ids.toReversed(), en: ids.toReversed() }), []);
});

test('however paragraphs are put in another order, one mistake tells it, in the file that was changed', () => {
  const order = fc.shuffledSubarray([...ids], { minLength: ids.length });
  fc.assert(
    fc.property(order, fc.constantFrom('it', 'en'), (changed, where) => {
      fc.pre(changed.join() !== ids.join());
      const problems = check({ it: ids, en: ids, [where]: changed });
      assert.equal(problems.length, 1, problems.map(({ message }) => message).join('\n'));
      assert.equal(problems[0]!.file, `content/${where}/chip.mdx`);
      const line = 8 + 2 * changed.findIndex((id, n) => id !== ids[n]);
      assert.ok(problems[0]!.line >= line);
    }),
    { seed: 5, numRuns: 60 },
  );
});

test('a swap, a reversal and a move each say what was done', () => {
  const [one, two, three, four, five, six] = ids;
  const said = (changed: readonly string[]) => {
    const [{ line, message } = { line: 0, message: '' }] = check({ it: changed, en: ids });
    return `${line} ${message}`;
  };
  assert.match(
    said([one, four, three, two, five, six]),
    /^10 this block and the one on line 14 have changed places: .*en\/chip.mdx .* lines 14 and 10$/,
  );
  assert.match(said(ids.toReversed()), /^8 6 blocks, down to line 18, stand in the reverse order/);
  assert.match(
    said([two, three, four, five, six, one]),
    /^18 this block has been moved: its twin stands at content\/en\/chip.mdx:8$/,
  );
  assert.match(said([three, four, one, two, five, six]), /2 blocks stand in another order/);
});

test('paragraphs that name nothing are told by what was accepted for them', () => {
  const [one, two, ...more] = ids;
  const [problem] = check({ it: ids, en: [two, one, ...more] }, ids);
  assert.match(problem!.message, /is the translation that was accepted for "chip\.\d"/);
});

test('a run of blocks without a twin is one mistake, beside what stands in its place', () => {
  const [one, , , four, five, six] = ids;
  const lost = check({ it: ids, en: [one, four, five, six] });
  assert.deepEqual(
    lost.map(({ file, line, message }) => `${file}:${line} ${message}`),
    [`${it}:10 2 blocks, down to line 12, have no twin in ${en}: 7 blocks here, 5 there`],
  );
});

test('a paragraph that is divided in one language is one mistake, and says where', () => {
  const plan = sample.get('content/it/plan.mdx')!;
  const joined = plan.replace('.\n\nLa notizia', '.\nLa notizia');
  assert.notEqual(joined, plan);
  const { problems } = checkContent(sampleContent({ 'content/it/plan.mdx': joined }), languages);
  assert.deepEqual(
    problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
    [
      'content/en/plan.mdx:6 2 blocks, down to line 8, have no twin in content/it/plan.mdx: 3 blocks here, 2 there; in their place stands line 6 there',
    ],
  );
});
