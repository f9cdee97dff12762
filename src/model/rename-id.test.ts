import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Files } from './model.ts';
import { placesOf, renameId, renameInText } from './rename-id.ts';
import { sampleContent } from './sample-content.ts';

const sample = sampleContent({
  'content/it/anchors.yaml': 'split: i quadrati di {{budget, bare}}\n',
  'content/it/figures/split.yaml': 'split: { title: Quadrati, plan: piano }\n',
  'content/it/figures/chain.yaml': "chain:\n  stages:\n    'step-one': { name: Uno }\n",
  'content/facts/corrections.yaml': 'slip: { date: 2026-02-03, unit: budget, kind: error }\n',
});
const facts = new Set(['budget', 'share', 'part', 'paper', 'report']);
const renamed = (id: string, to: string, declared = true, files: Files = sample) =>
  renameId(files, { id, to, declared, fact: facts.has(id) });
/** The lines that an exchange changes, by file and line, with what they say then. */
const changed = (id: string, to: string, declared = true) => {
  const [before, after] = [[...sample], [...renamed(id, to, declared)]];
  return before.flatMap(([path, text], index) => {
    const [nowPath, now] = after[index]!;
    const lines = now.split('\n');
    const moved = nowPath === path ? [] : [`${path} → ${nowPath}`];
    return [
      ...moved,
      ...text.split('\n').flatMap((line, n) => (line === lines[n] ? [] : `${nowPath} ${lines[n]}`)),
    ];
  });
};

test('a claim is exchanged as a key, in formulas, lists, prose, words and corrections', () => {
  const found = changed('budget', 'spend');
  const places = [
    'content/facts/claims.yaml spend:',
    'content/facts/claims.yaml   formula: spend * share',
    'content/facts/events.yaml   claims: [spend]',
    'content/facts/corrections.yaml slip: { date: 2026-02-03, unit: spend, kind: error }',
    'content/it/anchors.yaml split: i quadrati di {{spend, bare}}',
  ];
  for (const place of places) assert.ok(found.includes(place), place);
  assert.ok(
    found.some((line) => /en\/plan\.mdx .*<Claim id="spend">.*<Value of="spend"/.test(line)),
  );
  assert.ok(
    found.some((line) => /en\/claims\.yaml spend: .*'The spend would be \{\{spend\}\}'/.test(line)),
  );
  // Three claims in two languages quote it, and only one of them is it.
  assert.equal(found.filter((line) => line.includes('{{spend}}')).length, 6);
});

test('a section is exchanged in the story, and its files bear the new name in every language', () => {
  assert.deepEqual(changed('plan', 'scheme'), [
    'content/facts/story.yaml sections: [scheme, chip]',
    'content/facts/story.yaml brief: scheme',
    'content/it/plan.mdx → content/it/scheme.mdx',
    'content/en/plan.mdx → content/en/scheme.mdx',
  ]);
});

test('a figure is exchanged in the story, in prose, anchors and its own words', () => {
  assert.deepEqual(changed('split', 'squares'), [
    'content/facts/story.yaml figures: [squares]',
    'content/it/plan.mdx <Figure id="squares" />',
    'content/en/plan.mdx <Figure id="squares" />',
    'content/it/anchors.yaml squares: i quadrati di {{budget, bare}}',
    'content/it/figures/split.yaml → content/it/figures/squares.yaml',
    'content/it/figures/squares.yaml squares: { title: Quadrati, plan: piano }',
  ]);
});

test('a stage is exchanged in the chain, what spans it, and its words, quotes kept', () => {
  assert.deepEqual(changed('step-one', 'step-first'), [
    'content/facts/chain.yaml   - { id: step-first, places: [china], companies: [One], status: underway, sources: [paper] }',
    'content/facts/chain.yaml   - { id: step-rule, spans: [step-first, step-two], sources: [paper] }',
    "content/it/figures/chain.yaml     'step-first': { name: Uno }",
  ]);
});

test('a source, an event and a term are exchanged wherever they are named', () => {
  assert.equal(changed('paper', 'journal').length, 1 + 2 + 1 + 3);
  assert.equal(changed('report', 'news').length, 1 + 2 + 2);
  assert.deepEqual(
    changed('asic', 'custom-chip').map((line) => line.split(' ')[0]),
    [
      'content/it/chip.mdx',
      'content/it/terms.yaml',
      'content/en/chip.mdx',
      'content/en/terms.yaml',
    ],
  );
});

test('what is declared elsewhere is exchanged only where it is named', () => {
  const found = changed('budget', 'share', false);
  assert.ok(found.includes('content/facts/claims.yaml   formula: share * share'));
  assert.ok(found.some((line) => /<Claim id="budget">.*<Value of="share"/.test(line)));
  assert.ok(!found.some((line) => /^content\/facts\/claims\.yaml share:/.test(line)));
  assert.deepEqual([...renamed('plan', 'chip', false)], [...sample]);
});

test('a word that reads like an id, a longer id, a form and a state stay', () => {
  const text =
    'The budget of <Value of="budget-2" as="budget" /> <Show figure="mix" state="budget">budget</Show> {{budgets}} {{ budget, year }}';
  const rename = { id: 'budget', to: 'spend', declared: true, fact: true };
  assert.equal(renameInText(text, rename), text.replace('{{ budget,', '{{ spend,'));
  assert.equal(renameInText(text, { ...rename, fact: false }), text);
});

test('there and back again gives the same bytes', () => {
  const ids = ['budget', 'share', 'paper', 'report', 'asic', 'plan', 'chip', 'split', 'step-two'];
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.stringMatching(/^[a-z][a-z0-9-]{6,30}$/), (id, to) => {
      const there = renamed(id, `new-${to}`);
      const back = renameId(there, {
        id: `new-${to}`,
        to: id,
        declared: true,
        fact: facts.has(id),
      });
      assert.deepEqual([...back], [...sample]);
      assert.deepEqual(placesOf(there, id, facts.has(id)), []);
    }),
  );
});

test('every place of an id is told by file and line', () => {
  assert.deepEqual(placesOf(sample, 'split', false), [
    { file: 'content/facts/story.yaml', line: 6 },
    { file: 'content/it/plan.mdx', line: 10 },
    { file: 'content/en/plan.mdx', line: 10 },
    { file: 'content/it/anchors.yaml', line: 1 },
    { file: 'content/it/figures/split.yaml', line: 1 },
  ]);
});

test('what sentences rest on, and when facts were read, follow in keys and statements', () => {
  const rests = `# Of the budget.
'claims:budget': budget more than part and
  share / budget about 1 / 2
claims:budget-2.title: budget-2 more than part
figures:split.title: 'no number: the budget says it'
sections:plan.summary: budget exactly 2
figures:chain.stages.step-one.text: 1 less than 2
`;
  const read = `budget: about 5e9 USD
share:
  now: 60 percent
  read: [it/plan.3, en/claims:budget.title, it/plan-2.1]
`;
  const files = new Map([
    ['content/facts/rests.yaml', rests],
    ['content/read.yaml', read],
  ]);
  const after = (id: string, to: string, declared = true) =>
    [...renameId(files, { id, to, declared, fact: true }).values()].join('');
  const whole = rests + read;
  assert.equal(
    after('budget', 'spend'),
    whole
      .replace("'claims:budget': budget more", "'claims:spend': spend more")
      .replace('share / budget', 'share / spend')
      .replace('budget exactly', 'spend exactly')
      .replace('\nbudget: about', '\nspend: about')
      .replace('claims:budget.title', 'claims:spend.title'),
  );
  assert.equal(
    after('plan', 'scheme'),
    whole.replace('sections:plan.', 'sections:scheme.').replace('it/plan.3', 'it/scheme.3'),
  );
  assert.equal(after('split', 'squares'), whole.replace('figures:split', 'figures:squares'));
  assert.equal(after('step-one', 'step-a'), whole.replace('stages.step-one', 'stages.step-a'));
  // Named, not declared: the words of the old one are to be taken out.
  assert.equal(
    after('budget', 'part', false),
    whole
      .replace("budget': budget more", "budget': part more")
      .replace('/ budget', '/ part')
      .replace('budget exactly', 'part exactly'),
  );
});

test('what <Rests> names in prose is exchanged as well', () => {
  const rename = { id: 'budget', to: 'spend', declared: true, fact: true };
  assert.equal(
    renameInText('<Rests on="budget more than share * budget">more</Rests>', rename),
    '<Rests on="spend more than share * spend">more</Rests>',
  );
});
