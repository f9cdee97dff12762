import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from './check.ts';
import { sampleContent } from './sample-content.ts';

const sample = sampleContent();
const check = (changes: Record<string, string | undefined>) =>
  checkContent(sampleContent(changes), languages).problems;
const edit = (path: string, from: string | RegExp, to: string) => {
  const text = sample.get(path)!;
  const changed = text.replace(from, to);
  assert.notEqual(changed, text, `the sample has no ${from} in ${path}`);
  return { [path]: changed };
};

/** Asserts that a change of the sample is refused at a file and line, with words that say why. */
function refuses(changes: Record<string, string | undefined>, at: string, why: RegExp) {
  const problems = check(changes);
  const found = problems.find((problem) => why.test(problem.message));
  assert.ok(found, `no problem says ${why}:\n${JSON.stringify(problems, null, 1)}`);
  assert.equal(`${found.file}:${found.line}`, at);
  assert.ok(found.remedy.length > 10);
}

test('content that is right has no problems', () => {
  assert.deepEqual(check({}), []);
});

test('a calculated value is worked out from the claims it names', () => {
  const { model } = checkContent(sample, languages);
  const part = model!.claims.get('part')!;
  assert.equal(part.value, 3.3e9);
  assert.deepEqual(part.sources, ['paper']);
  assert.equal(part.date, '2025-01-21');
});

test('a section without its twin is refused', () => {
  refuses({ 'content/en/chip.mdx': undefined }, 'content/it/chip.mdx:1', /no twin in "en"/);
});

test('an unknown claim, value, date, term, figure is refused where it stands', () => {
  const plan = 'content/it/plan.mdx';
  refuses(
    edit(plan, 'Claim id="budget"', 'Claim id="bugdet"'),
    `${plan}:6`,
    /<Claim> names "bugdet"/,
  );
  refuses(
    edit(plan, 'Value of="budget"', 'Value of="nothing"'),
    `${plan}:6`,
    /<Value> names "nothing"/,
  );
  refuses(edit(plan, 'When of="report"', 'When of="never"'), `${plan}:8`, /<When> names "never"/);
  refuses(edit(plan, 'Figure id="split"', 'Figure id="pie"'), `${plan}:10`, /<Figure> names "pie"/);
  refuses(
    edit('content/it/chip.mdx', 'Term id="asic"', 'Term id="gpu"'),
    'content/it/chip.mdx:6',
    /<Term> names "gpu"/,
  );
});

test('an unknown source is refused where it is cited', () => {
  refuses(
    edit('content/facts/claims.yaml', 'sources: [paper]', 'sources: [gazette]'),
    'content/facts/claims.yaml:7',
    /cites the source "gazette"/,
  );
});

test('a rule over no step, and a layer that goes into a rule or two layers deep, are refused', () => {
  const chain = 'content/facts/chain.yaml';
  refuses(
    edit(chain, 'spans: [step-one, step-two]', 'spans: [step-one, step-ten]'),
    `${chain}:5`,
    /"step-rule" names the step "step-ten"/,
  );
  const layer = (id: string, feeds: string) =>
    `  - { id: ${id}, places: [us], companies: [], status: background, feeds: ${feeds}, sources: [paper] }\n`;
  const layers = (...lines: string[]) => ({
    [chain]: `${sample.get(chain)!}layers:\n${lines.join('')}`,
  });
  refuses(
    layers(layer('layer-one', 'step-rule')),
    `${chain}:7`,
    /"layer-one" goes into "step-rule", which is no step/,
  );
  const deep = [layer('layer-one', 'step-one'), layer('layer-two', 'layer-one')];
  assert.ok(!check(layers(...deep)).some(({ message }) => message.includes('goes into')));
  refuses(
    layers(...deep, layer('layer-three', 'layer-two')),
    `${chain}:9`,
    /"layer-three" goes into "layer-two"/,
  );
});

test('a section that the story does not name is refused', () => {
  const text = sample.get('content/it/chip.mdx')!;
  refuses(
    { 'content/it/extra.mdx': text, 'content/en/extra.mdx': text },
    'content/en/extra.mdx:1',
    /"extra" has no place in the story/,
  );
});

test('a number typed into prose is refused, with its line', () => {
  refuses(
    edit('content/it/plan.mdx', 'La notizia', 'Con 5,5 miliardi la notizia'),
    'content/it/plan.mdx:8',
    /"5,5" is typed into prose/,
  );
  refuses(
    edit('content/en/plan.mdx', 'The news', 'With sixty per cent the news'),
    'content/en/plan.mdx:8',
    /"sixty per cent" is typed/,
  );
});

test('a number typed into words is refused', () => {
  refuses(
    edit('content/en/terms.yaml', 'A chip alone', 'One of 12 chips'),
    'content/en/terms.yaml:1',
    /"12" is typed into the words/,
  );
});

test('a claim without source, date or status is refused', () => {
  const claims = 'content/facts/claims.yaml';
  refuses(edit(claims, '  sources: [paper]\n', ''), `${claims}:1`, /"budget.sources"/);
  refuses(edit(claims, 'sources: [paper]', 'sources: []'), `${claims}:7`, /at least one source/);
  refuses(edit(claims, '  date: 2025-01-21\n', ''), `${claims}:1`, /"budget.date"/);
  refuses(edit(claims, '  status: disputed\n', ''), `${claims}:1`, /"budget.status"/);
});

test('a malformed date, address or share over 100% is refused', () => {
  refuses(
    edit('content/facts/claims.yaml', '2025-01-21', '21/01/2025'),
    'content/facts/claims.yaml:5',
    /"budget\.date": 21\/01\/2025 is no date as it is written here/,
  );
  refuses(
    edit('content/facts/events.yaml', '2025-01-21', '2025-02-30'),
    'content/facts/events.yaml:2',
    /2025-02-30 does not exist/,
  );
  refuses(
    edit('content/facts/sources.yaml', 'https://example.com/story', 'example.com/story'),
    'content/facts/sources.yaml:6',
    /whole http/,
  );
  refuses(
    edit('content/facts/claims.yaml', 'value: 60', 'value: 160'),
    'content/facts/claims.yaml:9',
    /over 100%/,
  );
});

test('a formula over a missing claim, in a circle or malformed is refused', () => {
  const claims = 'content/facts/claims.yaml';
  const formula = 'budget * share';
  refuses(
    edit(claims, formula, 'budget * sahre'),
    `${claims}:15`,
    /reads "sahre", which is no claim/,
  );
  refuses(edit(claims, formula, 'part * share'), `${claims}:15`, /circle: part → part/);
  refuses(edit(claims, formula, 'budget *'), `${claims}:15`, /ends too early/);
  refuses(edit(claims, formula, '(budget * share'), `${claims}:15`, /bracket is not closed/);
});

test('an id given twice is refused, in one file and across files', () => {
  refuses(
    edit('content/facts/claims.yaml', 'share:', 'budget:'),
    'content/facts/claims.yaml:8',
    /the key "budget" stands in its list for the second time/,
  );
  const both = {
    ...edit('content/facts/events.yaml', 'report:', 'paper:'),
  };
  refuses(both, 'content/facts/events.yaml:1', /"paper" names a event here and a source at/);
});

test('an id with capitals, accents or spaces is refused', () => {
  for (const id of ['Quota', 'quantità', 'due parole', 'a', '9volte'])
    refuses(
      edit('content/facts/claims.yaml', 'share:', `${id}:`),
      'content/facts/claims.yaml:8',
      /must be 2 to 40 signs/,
    );
});

test('an id that is an address of the site is refused', () => {
  for (const id of ['parallel', 'corrections', 'en', 'newsrooms'])
    refuses(
      edit('content/facts/claims.yaml', 'share:', `${id}:`),
      'content/facts/claims.yaml:8',
      /name of an address/,
    );
});

test('an unknown front-matter field is refused', () => {
  refuses(
    edit('content/en/plan.mdx', 'summary:', 'author: nobody\nsummary:'),
    'content/en/plan.mdx:3',
    /unknown front-matter field "author"/,
  );
  refuses(edit('content/en/plan.mdx', /summary:.*\n/, ''), 'content/en/plan.mdx:1', /no summary/);
});

test('MDX that does not parse is refused with its line', () => {
  refuses(
    edit('content/it/plan.mdx', '<When of="report" />', '<When of="report">'),
    'content/it/plan.mdx:8',
    /does not parse/,
  );
});

test('a heading without an id and a figure inside a paragraph are refused', () => {
  refuses(
    edit('content/it/plan.mdx', 'La notizia', '## Un titolo\n\nLa notizia'),
    'content/it/plan.mdx:8',
    /heading without an id/,
  );
  refuses(
    edit('content/it/plan.mdx', '<Figure id="split" />', 'Ecco <Figure id="split" />'),
    'content/it/plan.mdx:10',
    /inside a paragraph/,
  );
  refuses(
    edit('content/it/plan.mdx', '<Figure id="split" />', '<Figure />'),
    'content/it/plan.mdx:10',
    /has no id/,
  );
});

test('an id in prose is held to the registry as every other', () => {
  const plan = 'content/it/plan.mdx';
  const heading = (id: string) =>
    edit(plan, 'La notizia', `<Heading id="${id}">Uno</Heading>\n\nLa notizia`);
  refuses(heading('new-one'), `${plan}:8`, /the heading "new-one" is not in the registry/);
  refuses(
    heading('budget'),
    `${plan}:8`,
    /"budget" names a heading here and a claim at|a claim here and a heading/,
  );
  refuses(heading('Not 1'), `${plan}:8`, /must be 2 to 40 signs/);
});

test('a term is explained once in the story', () => {
  refuses(
    edit('content/it/plan.mdx', 'La notizia', '<Term id="asic">ASIC</Term>'),
    'content/it/chip.mdx:6',
    /<Term> "asic" stands in the story twice/,
  );
});

test('front matter that is no YAML is told with its line, and no field is missed', () => {
  const plan = 'content/it/plan.mdx';
  refuses(edit(plan, /^title: .*$/m, 'title: Chip: it'), `${plan}:2`, /a colon and a space/);
});

test('what has no twin, number or place in prose is refused: tables, code, quotations, rules', () => {
  const plan = 'content/it/plan.mdx';
  for (const [written, name] of [
    ['`codice`', 'inlineCode'],
    ['> La notizia', 'blockquote'],
    ['***', 'thematicBreak'],
    ['| a |\n| - |\n| b |', 'table'],
  ])
    refuses(
      edit(plan, 'La notizia', `${written}\n\nLa notizia`),
      `${plan}:8`,
      new RegExp(`cannot hold a "${name}"`),
    );
});

test('a unit is registered on a whole day', () => {
  refuses(
    edit('content/units.yaml', /^(budget: .*since: 2026-01)-01/m, '$1'),
    'content/units.yaml:4',
    /2026-01 has no day/,
  );
});

test('a typed link, an unknown component and an unknown attribute are refused', () => {
  const plan = 'content/it/plan.mdx';
  refuses(edit(plan, 'La notizia', '[La notizia](https://example.com)'), `${plan}:8`, /typed link/);
  refuses(
    edit(plan, '<When of="report" />', '<Date of="report" />'),
    `${plan}:8`,
    /unknown component <Date>/,
  );
  refuses(
    edit(plan, '<When of="report" />', '<When of="report" like="x" />'),
    `${plan}:8`,
    /no attribute like/,
  );
});

test('a missing and a surplus key in one language’s words are refused', () => {
  refuses(
    edit('content/en/terms.yaml', ', definition: A chip alone', ''),
    'content/it/terms.yaml:1',
    /"terms:asic.definition" have no twin in "en"/,
  );
  refuses(
    edit('content/en/events.yaml', 'text:', 'more: words, text:'),
    'content/en/events.yaml:1',
    /"events:report.more" have no twin in the source/,
  );
});

test('a plural form that a language needs is asked for', () => {
  refuses(
    edit('content/it/interface.yaml', 'minutes_many: molti\n', ''),
    'content/it/interface.yaml:1',
    /lacks the plural form many/,
  );
});

test('words that name an unknown fact, or ask for what it cannot give, are refused', () => {
  refuses(
    edit('content/it/events.yaml', 'It said so', "'{{budgte}}'"),
    'content/it/events.yaml:1',
    /names {{budgte}}, which is no claim/,
  );
  refuses(
    edit('content/it/events.yaml', 'It said so', "'{{report}}'"),
    'content/it/events.yaml:1',
    /"report" cannot give/,
  );
});

test('an unknown field of a fact is refused', () => {
  refuses(
    edit('content/facts/events.yaml', 'kind: plan', 'kind: plan\n  colour: red'),
    'content/facts/events.yaml:4',
    /unknown field "colour"/,
  );
});

test('an empty section and an empty file of words are refused', () => {
  refuses(
    { 'content/it/chip.mdx': '---\ntitle: T\nsummary: S\n---\n' },
    'content/it/chip.mdx:1',
    /section is empty/,
  );
  refuses({ 'content/it/terms.yaml': '# nothing\n' }, 'content/it/terms.yaml:1', /file is empty/);
});

test('a block added in one language only is refused', () => {
  refuses(
    edit('content/it/chip.mdx', 'dicono due fonti.', 'dicono due fonti.\n\nUn altro capoverso.'),
    'content/it/chip.mdx:8',
    /no twin in content\/en\/chip.mdx: 2 blocks here, 1 there/,
  );
});

test('a block put in first is told where it stands, and its followers are not', () => {
  const changed = edit('content/it/plan.mdx', 'Il giornale', 'Uno nuovo.\n\nIl giornale');
  assert.deepEqual(
    check(changed).map(({ file, line }) => `${file}:${line}`),
    ['content/it/plan.mdx:6'],
  );
});

test('of a file that cannot be read nothing else is told', () => {
  for (const [path, from, to] of [
    ['content/it/plan.mdx', '</Claim>', '</Clam>'],
    ['content/en/claims.yaml', 'budget:', 'budget: :'],
    ['content/facts/claims.yaml', 'share:', '  share:'],
  ] as const) {
    const told = check(edit(path, from, to));
    assert.ok(told.length > 0);
    assert.deepEqual([...new Set(told.map(({ file }) => file))], [path]);
  }
});

test('two blocks swapped, and a claim moved to another block, are refused', () => {
  const plan = sample.get('content/en/plan.mdx')!.split('\n\n');
  const swapped = [plan[0], plan[2], plan[1], plan[3]].join('\n\n');
  refuses({ 'content/en/plan.mdx': swapped }, 'content/en/plan.mdx:6', /changed places/);
  const moved = sample
    .get('content/en/plan.mdx')!
    .replace(/<Claim id="budget">(.*?)<\/Claim>/, '$1')
    .replace('The news', '<Claim id="budget">The news</Claim>');
  refuses({ 'content/en/plan.mdx': moved }, 'content/en/plan.mdx:6', /it lacks Claim budget/);
});

test('a claim stated twice is refused', () => {
  refuses(
    edit('content/it/plan.mdx', 'La notizia', '<Claim id="budget">La notizia</Claim>'),
    'content/it/plan.mdx:8',
    /stands in the story twice/,
  );
});

test('an id that is not in the registry, and a registered one that is gone, are refused by name', () => {
  refuses(
    edit('content/units.yaml', 'share: { kind: claim, since: 2026-01-01 }\n', ''),
    'content/facts/claims.yaml:8',
    /"share" is not in the registry/,
  );
  refuses(
    edit('content/units.yaml', 'share:', 'gone: { kind: claim, since: 2026-01-01 }\nshare:'),
    'content/units.yaml:5',
    /claim "gone" was published and is no longer/,
  );
});

test('an id used again for another kind is refused', () => {
  refuses(
    edit('content/units.yaml', 'share: { kind: claim', 'share: { kind: event'),
    'content/facts/claims.yaml:8',
    /registered as a live event/,
  );
});

test('a move to nowhere and a move in a circle are refused', () => {
  const moved = (to: string) =>
    edit(
      'content/units.yaml',
      'plan:',
      `old: { kind: claim, since: 2026-01-01, state: moved, to: ${to} }\nplan:`,
    );
  refuses(moved('nowhere'), 'content/units.yaml:1', /moved to "nowhere", which is no unit/);
  refuses(moved('old'), 'content/units.yaml:1', /in a circle: old → old/);
});

test('a move to a retired id is refused', () => {
  const gone = 'gone: { kind: claim, since: 2026-01-01, state: retired, why: Wrong }';
  const moved = 'old: { kind: claim, since: 2026-01-01, state: moved, to: gone }';
  refuses(
    edit('content/units.yaml', 'plan:', `${gone}\n${moved}\nplan:`),
    'content/units.yaml:2',
    /"old" moved to "gone", which is retired/,
  );
});

test('a retired id says to readers in each language what it was and why it went', () => {
  const gone = 'gone: { kind: claim, since: 2026-01-01, state: retired, why: Wrong }';
  const retired = edit('content/units.yaml', 'plan:', `${gone}\nplan:`);
  const words = 'gone: { title: A sum, why: It was wrong }';
  refuses(
    {
      ...retired,
      'content/it/retired.yaml': words,
      'content/en/retired.yaml': 'gone: { title: A sum }',
    },
    'content/units.yaml:1',
    /the retired "gone" has no why for readers in "en"/,
  );
  assert.deepEqual(
    check({ ...retired, 'content/it/retired.yaml': words, 'content/en/retired.yaml': words }),
    [],
  );
});

test('a language listed without a folder and a folder not listed are refused', () => {
  const french = { code: 'fr', tag: 'fr-FR', name: 'français', openGraph: 'fr_FR' };
  const listed = checkContent(sample, [...languages, french]).problems;
  assert.ok(listed.some(({ message }) => /"fr" is listed, but has no folder/.test(message)));
  refuses({ 'content/de/plan.mdx': 'x' }, 'content/de:1', /"de" is no language of the list/);
});

test('all mistakes of several files are told in one run', () => {
  const problems = check({
    ...edit('content/it/plan.mdx', 'La notizia', 'Nel 2025 la notizia'),
    ...edit('content/facts/claims.yaml', 'status: disputed', 'status: sure'),
    ...edit('content/en/events.yaml', 'It said so', 'It said 5 things'),
  });
  assert.deepEqual(new Set(problems.map(({ file }) => file)).size >= 3, true);
});
