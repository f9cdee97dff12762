import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from './check.ts';
import { formatProblem } from './problem.ts';
import { sampleContent } from './sample-content.ts';

const [claims, sources, words, plan] = [
  'content/facts/claims.yaml',
  'content/facts/sources.yaml',
  'content/it/claims.yaml',
  'content/it/plan.mdx',
] as const;
const sample = sampleContent();
const check = (changes: Record<string, string | undefined>) =>
  checkContent(sampleContent(changes), languages);
const edit = (path: string, from: string | RegExp, to: string) => {
  const text = sample.get(path)!;
  const changed = text.replace(from, to);
  assert.notEqual(changed, text, `the sample has no ${from} in ${path}`);
  return { [path]: changed };
};
/** Asserts that a change is told as one mistake and nothing else, at a place. */
function tellsOnce(changes: Record<string, string | undefined>, at: string, why: RegExp) {
  const { problems } = check(changes);
  const said = problems.map(formatProblem).join('\n');
  assert.equal(problems.length, 1, said);
  assert.equal(`${problems[0]!.file}:${problems[0]!.line}`, at, said);
  assert.match(problems[0]!.message, why);
}
const prose = (text: string) => edit(plan, 'La notizia', `${text} La notizia`);
const title = (text: string) => edit(words, 'title: Title budget', `title: ${text}`);
const value = (text: string) => edit(claims, 'value: 60', `value: ${text}`);

test('a byte-order mark and the line ends of other systems change nothing', () => {
  const plain = check({});
  for (const write of [
    (text: string) => `\ufeff${text}`,
    (text: string) => text.replaceAll('\n', '\r\n'),
    (text: string) => text.replaceAll('\n', '\r'),
    (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  ]) {
    const { model, problems } = check(
      Object.fromEntries([...sample].map(([path, text]) => [path, write(text)])),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      JSON.stringify([...model!.editions.values()]),
      JSON.stringify([...plain.model!.editions.values()]),
    );
  }
});

test('markup that did not take is told in prose, at its line', () => {
  for (const text of [
    '**punto fermo **',
    'piano**[vero]**resta',
    '[testo] (pagina)',
    '[testo][nota]',
    'vedihttps://example.org',
    'bene 👍',
    'in 🇮🇹',
    'Vedi[^nota]',
    'un * solo',
    'un _ solo',
    'a \\* b',
    '&lt;br&gt;',
    'uno&nbsp;due',
    '&nulla;',
    '&amp;nbsp;',
    '\\{budget\\}',
    '#titolo',
  ])
    tellsOnce(prose(`${text} `), `${plan}:8`, /looks like/);
});

test('markup on a further line of a paragraph is told there', () => {
  tellsOnce(prose('Uno.\nDue *tre.\n'), `${plan}:9`, /emphasis that did not take/);
});

test('markup in words, titles and summaries is told', () => {
  for (const text of [
    '"In *Cina* **raddoppia**"',
    'Ricerca &amp; sviluppo&nbsp;in Cina',
    'In <em>Cina</em> raddoppia',
    "'Il [piano](https://example.org)'",
  ])
    tellsOnce(title(text), `${words}:1`, /looks like/);
  tellsOnce(edit(plan, 'title: Plan it', 'title: Il *piano*'), `${plan}:2`, /looks like/);
  tellsOnce(edit(plan, 'Plan, in short', 'Il piano #uno'), `${plan}:3`, /is a comment to YAML/);
  tellsOnce(
    edit(sources, 'A headline', 'Research &amp; development'),
    `${sources}:3`,
    /"paper\.title" .* an HTML entity/,
  );
});

test('signs that nobody sees are told wherever they stand, and once', () => {
  for (const sign of [
    '\u0008',
    '\u0000',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\ufffd',
    '\u2028',
    '\ue000',
  ]) {
    tellsOnce(title(`"Spe${sign}sa"`), `${words}:1`, /the sign U\+/);
    tellsOnce(prose(`Spe${sign}sa.`), `${plan}:8`, /the sign U\+/);
    tellsOnce(edit(claims, 'budget:', `bud${sign}get:`), `${claims}:1`, /the sign U\+/);
    tellsOnce(edit(sources, '/story', `/sto${sign}ry`), `${sources}:6`, /the sign U\+/);
  }
  tellsOnce(prose('perche\u0301.'), `${plan}:8`, /is written as U\+0065 U\+0301/);
});

test('an address that nobody could open is told', () => {
  for (const url of [
    'https://example.org/a b',
    'https://example.org/a\u00a0b',
    'https:example.org',
  ])
    tellsOnce(edit(sources, /https:.*/, url), `${sources}:6`, /"paper\.url"/);
});

test('a value is read as it is meant, or refused', () => {
  for (const text of ['6.000', '060', '0x3c', '6_0', '+60', '60.', '60%', '"60"', '6,0', 'sixty'])
    tellsOnce(value(text), `${claims}:9`, /60|6\.000|0x3c|6_0|6,0|sixty/);
  tellsOnce(value('6000'), `${claims}:9`, /over 100%/);
  tellsOnce(value('-60'), `${claims}:9`, /never below 0/);
  tellsOnce(edit(claims, 'value: 5.5e9', 'value: 5.5'), `${claims}:2`, /5\.5 USD, which cannot be/);
});

test('a number in any script, as a fraction or in words is told in prose', () => {
  for (const text of [
    'Vale １２ unità.',
    'Vale ٣ unità.',
    'Ne vale ½.',
    'Vale 10².',
    'il sessanta per\u00a0cento.',
    'il sessanta\u202fper\u00a0cento.',
    'il sessanta\nper cento.',
    'il **sessanta** per cento.',
    'i due terzi del piano.',
    'un terzo del piano.',
    'uno su cinque.',
    'cinque punti percentuali.',
  ])
    tellsOnce(prose(text), `${plan}:8`, /the number ".*" is typed into prose/s);
});

test('a year without quotes is a date', () => {
  const { model, problems } = check(edit(claims, 'date: 2025-01-21', 'date: 2025'));
  assert.deepEqual(problems, []);
  assert.equal(model!.claims.get('budget')!.date, '2025');
});

test('a folded title has no line end', () => {
  const entry = (form: string) =>
    edit(
      words,
      /^budget:.*$/m,
      `budget:\n  by: Un giornale\n  title: ${form}\n    Il\n    titolo\n  statement: '{{budget}}'\n  scope: Tutto.\n  denial: No.`,
    );
  for (const form of ['>', '|', '>-', '|+']) {
    const { model, problems } = check(entry(form));
    assert.deepEqual(problems, []);
    const { words: read, resources } = [...model!.editions.values()][0]!;
    assert.equal(read.find(({ key }) => key === 'claims:budget.title')!.text, 'Il titolo');
    assert.match(JSON.stringify(resources['claims']), /"title":"Il titolo"/);
  }
});

test('the cause is told, and not what follows from it', () => {
  tellsOnce(
    edit(claims, 'status: disputed', 'status: dispued'),
    `${claims}:6`,
    /cannot be "dispued"/,
  );
  tellsOnce(edit(claims, 'value: 5.5e9', 'valeu: 5.5e9'), `${claims}:2`, /unknown field "valeu"/);
  tellsOnce(edit(claims, 'budget:', 'buget:'), `${claims}:1`, /"budget", which is, is gone/);
  tellsOnce(
    edit(claims, /^budget:\n( .*\n)+/, ''),
    'content/units.yaml:4',
    /"budget" was published and is no longer/,
  );
  tellsOnce(edit(sources, 'paper:', 'papper:'), `${sources}:1`, /"paper", which is, is gone/);
  tellsOnce(edit(claims, 'budget * share', 'budget * '), `${claims}:15`, /ends too early/);
  tellsOnce(edit(plan, 'Value of="budget"', 'Value of="buget"'), `${plan}:6`, /names "buget"/);
  tellsOnce(edit(plan, '<Value of', '<Valeu of'), `${plan}:6`, /unknown component <Valeu>/);
  tellsOnce(edit(plan, '<Figure id="split"', '<Figure id="splt"'), `${plan}:10`, /names "splt"/);
  tellsOnce(edit(words, /^budget:/, 'buget:'), `${words}:1`, /"budget", which is, has none/);
  tellsOnce(edit(words, 'title: Title budget', 'title:'), `${words}:1`, /holds no words/);
  tellsOnce(edit(words, /^budget:.*\n/, ''), `${claims}:1`, /no words: "title", "statement"/);
  tellsOnce(
    edit('content/facts/events.yaml', 'kind: plan', 'kind: plann'),
    'content/facts/events.yaml:3',
    /cannot be "plann"/,
  );
  tellsOnce(
    edit('content/facts/story.yaml', '[plan,', '[plann,'),
    'content/facts/story.yaml:4',
    /"plan", which is, is gone/,
  );
  tellsOnce(edit(plan, '---\n\n', '\n'), `${plan}:1`, /front matter is not closed/);
  tellsOnce(edit(plan, /^---\n(.*\n){3}/, ''), `${plan}:1`, /front matter is missing/);
  tellsOnce(edit(plan, 'title:', 'titel:'), `${plan}:2`, /unknown front-matter field "titel"/);
  tellsOnce(edit(plan, 'title: Plan it', 'title:'), `${plan}:2`, /has no title/);
  tellsOnce({ [words]: undefined }, `${words}:1`, /the file is missing/);
  tellsOnce({ [plan]: undefined }, 'content/en/plan.mdx:1', /has no twin in "it"/);
});

test('a component that says nothing, or whose text nobody would see, is told', () => {
  for (const [text, why] of [
    ['<Foreign lang="de"></Foreign>', /<Foreign> holds no text/],
    ['<Foreign lang="zz">Wort</Foreign>', /"zz" is no language/],
    ['<Foreign lang="de" lang="fr">Wort</Foreign>', /has lang twice/],
    ['<Foreign lang={de}>Wort</Foreign>', /has no attribute lang with such a value/],
    ['{budget}', /cannot hold a "mdxTextExpression"/],
  ] as const)
    tellsOnce(prose(text), `${plan}:8`, why);
  tellsOnce(
    edit(plan, '<Value of="budget" />', '<Value of="budget">molto</Value>'),
    `${plan}:6`,
    /<Value> holds a text, which nobody would see/,
  );
});

test('what no prose can hold is told once, and its twin is not missed', () => {
  for (const text of ['| a | b |\n| - | - |\n| c | d |', '> citazione', '## Titolo', '```\nx\n```'])
    tellsOnce(prose(`${text}\n\n`), `${plan}:8`, /cannot hold|heading without an id/);
});

test('MDX that does not parse is told in the words of an author', () => {
  for (const [text, why] of [
    ['<Foreign lang="de">Wort', /<Foreign> is not closed/],
    ['</Foreign>', /does not parse/],
    ['<!-- nota -->', /comments cannot be written as in HTML/],
    ['{{budget-x}}', /braces \{ \} mean code/],
    ['<Value of=“budget” />', /does not parse/],
    ['<<<<<<< HEAD', /does not parse/],
  ] as const)
    tellsOnce(prose(text), `${plan}:8`, why);
});

test('names that every object has are no ids and no components', () => {
  const { problems } = check(prose('<Term id="constructor">x</Term> <constructor id="x" />'));
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['unknown component <constructor>', '<Term> names "constructor", which does not exist'],
  );
});

test('a brief that is no section is told with the sections there are', () => {
  const story = 'content/facts/story.yaml';
  tellsOnce(edit(story, 'brief: plan', 'brief: paln'), `${story}:5`, /"paln", which is no section/);
});

test('a source that nobody read gets no link', () => {
  tellsOnce(
    edit(sources, 'quality: B', 'quality: C'),
    `${sources}:6`,
    /a source of quality C has no link/,
  );
});

test('two ids mistyped at once are each told with the one that was meant, never as gone', () => {
  const text = sample.get(claims)!.replace('budget:', 'buget:').replace('share:', 'shrae:');
  const { problems } = check({ [claims]: text });
  assert.deepEqual(
    problems.map(({ message }) => /"[a-z]+", which is, is gone/.exec(message)?.[0]),
    ['"budget", which is, is gone', '"share", which is, is gone'],
  );
  assert.doesNotMatch(problems.map(formatProblem).join(), /retire/);
});

test('an id that one file spells otherwise is one mistake, in that file', () => {
  tellsOnce(
    edit('content/units.yaml', 'budget:', 'bugdet:'),
    'content/units.yaml:4',
    /the registry of ids has the claim "bugdet", and the content has "budget"/,
  );
  tellsOnce(
    edit('content/en/claims.yaml', /^budget:/, 'buget:'),
    'content/en/claims.yaml:1',
    /the words "claims:buget" here are "claims:budget" at content\/it\/claims.yaml:1/,
  );
});

test('a name of a file that cannot be typed is one mistake', () => {
  const text = sample.get(plan)!;
  for (const name of ['pl\u200ban', 'Plan', 'pla\u0301n', 'il piano'])
    tellsOnce(
      { [plan]: undefined, [`content/it/${name}.mdx`]: text },
      `content/it/${name}.mdx:1`,
      /the name of the file/,
    );
});
