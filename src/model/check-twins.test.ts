import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from './check.ts';
import { writtenNumbers } from './quantities.ts';
import { sampleContent } from './sample-content.ts';

const small = {
  'content/it/format.yaml': 'functionWords: a in il la di che e un una per è del\n',
  'content/en/format.yaml': 'functionWords: a in the of and to for is per that was it\n',
};
const sample = sampleContent(small);
const check = (changes: Record<string, string | undefined>) =>
  checkContent(sampleContent({ ...small, ...changes }), languages).problems;
const edit = (path: string, from: string, to: string) => {
  const text = sample.get(path)!;
  assert.ok(text.includes(from), `the sample has no ${from} in ${path}`);
  return { [path]: text.replace(from, to) };
};

/** Asserts that changes are refused at a file and line, with words that say why and a remedy. */
function refuses(changes: Record<string, string | undefined>, at: string, why: RegExp) {
  const problems = check(changes);
  const found = problems.find(({ message }) => why.test(message));
  assert.ok(found, `no problem says ${why}:\n${JSON.stringify(problems, null, 1)}`);
  assert.equal(`${found.file}:${found.line}`, at);
  assert.ok(found.remedy.length > 10);
}
const accepts = (changes: Record<string, string | undefined>) =>
  assert.deepEqual(check(changes), []);

const english = 'The paper said that it was to be the first of the new plans for that year';
const italian = 'Il giornale diceva che il piano era il primo di una serie e che è del governo';

test('the sample with its function words is right', () => accepts({}));

test('a block whose English is still Italian is refused, and the other way round', () => {
  refuses(
    edit('content/en/chip.mdx', 'two sources say.', `two sources say. ${italian}.`),
    'content/en/chip.mdx:6',
    /"chip.1" is written in "it"/,
  );
  refuses(
    edit('content/it/chip.mdx', 'dicono due fonti.', `dicono due fonti. ${english}.`),
    'content/it/chip.mdx:6',
    /"chip.1" is written in "en"/,
  );
});

test('words still in the other language are refused', () => {
  refuses(
    edit('content/it/events.yaml', 'It said so', english),
    'content/it/events.yaml:1',
    /"events:report.text" is written in "en"/,
  );
});

test('one sentence of a passage that is right otherwise is refused as well', () => {
  refuses(
    edit('content/en/plan.mdx', 'The news', 'Non era un annuncio. The news'),
    'content/en/plan.mdx:8',
    /"plan.2" is written in "it": Non era un annuncio\.$/,
  );
});

test('sentences too short to tell are judged together', () => {
  refuses(
    edit('content/en/plan.mdx', 'The news came', 'Ma il; qui la; poi è; now'),
    'content/en/plan.mdx:8',
    /"plan.2" is written in "it"/,
  );
});

test('small words that are those of another language are refused, before all its texts are', () => {
  const words = small['content/en/format.yaml'];
  const problems = check({ 'content/it/format.yaml': words });
  assert.deepEqual(
    problems.map(({ file, message }) => `${file} ${message}`),
    ['content/en/format.yaml the functionWords are those of "it"'],
  );
});

test('a sentence copied, a placeholder and an empty translation are refused', () => {
  refuses(
    {
      ...edit('content/it/plan.mdx', 'La notizia', 'Alcune domande restano aperte. La notizia'),
      ...edit('content/en/plan.mdx', 'The news', 'Alcune domande restano aperte. The news'),
    },
    'content/en/plan.mdx:8',
    /"plan.2" has a sentence of content\/it\/plan.mdx:8 .*: Alcune domande restano aperte\.$/,
  );
  const long = edit('content/it/events.yaml', 'It said so', 'Lo disse il giornale quel giorno');
  for (const text of ['TODO', '.'])
    refuses(
      { ...long, ...edit('content/en/events.yaml', 'It said so', text) },
      'content/en/events.yaml:1',
      /"events:report.text" has \d words for the 6 of content\/it/,
    );
});

test('a language has its own quotation marks, and no typewriter’s', () => {
  const quotes = (it: string, en: string) => ({
    'content/it/interface.yaml': `${sample.get('content/it/interface.yaml')}cite: { quotes: «»“” }\nx: ${it}\n`,
    'content/en/interface.yaml': `${sample.get('content/en/interface.yaml')}cite: { quotes: “”‘’ }\nx: ${en}\n`,
  });
  accepts(quotes('l’«ordine»', 'the ‘order’ “it”'));
  refuses(quotes("l'ordine", 'x'), 'content/it/interface.yaml:5', /"interface:x" has the sign '/);
  refuses(quotes('x', '«order»'), 'content/en/interface.yaml:4', /has the sign «/);
  refuses(quotes('x', 'the „order”'), 'content/en/interface.yaml:4', /has the sign „/);
});

test('a definition and an event that are too long for their places are refused', () => {
  refuses(
    edit('content/it/events.yaml', 'A report', 'parola '.repeat(13)),
    'content/it/events.yaml:1',
    /"events:report.title" has 13 words/,
  );
});

test('a list lacks no item of its twin', () => {
  const list = { it: '- Uno\n- Due', en: '- One' };
  refuses(
    {
      ...edit('content/it/chip.mdx', 'Un <Term', `${list.it}\n\nUn <Term`),
      ...edit('content/en/chip.mdx', 'An <Term', `${list.en}\n\nAn <Term`),
    },
    'content/en/chip.mdx:6',
    /block chip.1 is not the twin of content\/it\/chip.mdx:6: 1 items for 2/,
  );
});

test('braces that make no placeholder are refused', () => {
  for (const wrong of ['On {report, day} it', 'On {{report; day} it', '{{report, day'])
    refuses(
      edit('content/en/events.yaml', 'It said so', `'${wrong}'`),
      'content/en/events.yaml:1',
      /"events:report.text" has braces that name nothing/,
    );
});

test('a passage in another language that is marked so, a name, and a short text may stand', () => {
  const marked = `dicono due fonti. <Foreign lang="en">${english}</Foreign>.`;
  accepts(edit('content/it/chip.mdx', 'dicono due fonti.', marked));
  accepts(
    edit(
      'content/it/chip.mdx',
      'dicono due fonti.',
      'secondo Bureau Of The Sea And That Was It e The Wire.',
    ),
  );
  accepts(edit('content/it/events.yaml', 'It said so', 'The Plan'));
  accepts(edit('content/it/events.yaml', 'It said so', 'Bureau of the Sea and Security'));
  refuses(
    edit('content/it/events.yaml', 'It said so', 'Bureau of the Sea that was it'),
    'content/it/events.yaml:1',
    /"events:report.text" is written in "en"/,
  );
});

test('an agreed term translated otherwise is refused, in both directions', () => {
  refuses(
    edit('content/it/plan.mdx', 'La notizia', 'Dei chip la notizia'),
    'content/en/plan.mdx:8',
    /"plan.2": content\/it\/plan.mdx:8 has "chip", and here is no "chip" or "chips"/,
  );
  refuses(
    edit('content/en/plan.mdx', 'The news', 'Of Chips the news'),
    'content/en/plan.mdx:8',
    /"plan.2" has "chip" or "chips", and content\/it\/plan.mdx:8 no "chip"/,
  );
  refuses(
    edit('content/en/terms.yaml', 'A chip alone', 'A part alone'),
    'content/en/terms.yaml:1',
    /"terms:asic.definition": content\/it\/terms.yaml:1 has "chip"/,
  );
});

test('an agreed term is a whole word: part of another is none', () => {
  accepts(edit('content/it/plan.mdx', 'La notizia', 'Dai microchip la notizia'));
});

test('a term without a form in one of the languages binds nobody there', () => {
  const agreed = 'terms: { chip: { it: [chip], fr: [puce] } }\n';
  accepts({
    'content/terms-agreed.yaml': agreed,
    ...edit('content/it/plan.mdx', 'La notizia', 'Dei chip la notizia'),
  });
});

test('a list of agreed terms that does not fit its form is refused', () => {
  refuses(
    { 'content/terms-agreed.yaml': 'terms: { chip: { it: [] } }\n' },
    'content/terms-agreed.yaml:1',
    /needs at least one form/,
  );
  refuses({ 'content/terms-agreed.yaml': undefined }, 'content/terms-agreed.yaml:1', /missing/);
});

test('"5,5 miliardi" against "$5.8 billion" is refused: in prose, in words, in the interface', () => {
  const prose = {
    ...edit('content/it/plan.mdx', 'La notizia', 'Con 5,5 miliardi la notizia'),
    ...edit('content/en/plan.mdx', 'The news', 'With $5.8 billion the news'),
  };
  refuses(prose, 'content/it/plan.mdx:8', /"5,5" is typed into prose/);
  refuses(prose, 'content/en/plan.mdx:8', /"\$5.8" is typed into prose/);
  refuses(prose, 'content/en/plan.mdx:8', /comes to 5800000000, .*plan.mdx:8 to 5500000000/);
  const said = (it: string, en: string) => ({
    ...edit('content/it/interface.yaml', 'minutes_one', `sum: ${it}\nminutes_one`),
    ...edit('content/en/interface.yaml', 'minutes_one', `sum: ${en}\nminutes_one`),
  });
  refuses(
    said("'5,5 miliardi'", "'$5.8 billion'"),
    'content/en/interface.yaml:1',
    /"interface:sum" comes to 5800000000/,
  );
  accepts(said("'5,5 miliardi, 60%, CC BY 4.0, H20'", "'$5.5bn, 60 per cent, CC BY 4.0, H20'"));
});

test('a decimal comma in English and a decimal point in Italian are refused', () => {
  const said = (it: string, en: string) => ({
    ...edit('content/it/interface.yaml', 'minutes_one', `sum: ${it}\nminutes_one`),
    ...edit('content/en/interface.yaml', 'minutes_one', `sum: ${en}\nminutes_one`),
  });
  refuses(
    said("'5,5 miliardi'", "'$5,5 billion'"),
    'content/en/interface.yaml:1',
    /"5,5" is not how "en" writes a number/,
  );
  refuses(
    said("'5.5 miliardi'", "'$5.5 billion'"),
    'content/it/interface.yaml:1',
    /"5.5" is not how "it" writes a number/,
  );
});

test('a date more exact in one language than in the other is refused', () => {
  refuses(
    edit('content/en/plan.mdx', '<When of="report" />', '<When of="report" as="month" />'),
    'content/en/plan.mdx:8',
    /it lacks When report; it has When report month too many/,
  );
  refuses(
    {
      ...edit('content/it/events.yaml', 'It said so', "'{{report, day}}'"),
      ...edit('content/en/events.yaml', 'It said so', "'{{report, month}}'"),
    },
    'content/en/events.yaml:1',
    /dates {report, month}, .* {report, day}/,
  );
});

test('a key present in one language, and a placeholder in one, are refused', () => {
  refuses(
    edit('content/it/interface.yaml', 'minutes_one', 'more: di più\nminutes_one'),
    'content/it/interface.yaml:1',
    /"interface:more" have no twin in "en"/,
  );
  refuses(
    edit('content/en/events.yaml', 'It said so', "'{{budget}}'"),
    'content/en/events.yaml:1',
    /names {budget}, its twin {}/,
  );
});

test('a number is read as its language writes it, with its scale', () => {
  const values = (text: string, tag: string) => writtenNumbers(text, tag).map(({ value }) => value);
  assert.deepEqual(
    values('5,5 miliardi e 1.000 mld, 3 mila, 2 bilioni', 'it-IT'),
    [5.5e9, 1e12, 3e3, 2e12],
  );
  assert.deepEqual(
    values('$5.5 billion, 12bn, 230,000 chips, 60%', 'en-GB'),
    [5.5e9, 12e9, 230000, 60],
  );
  assert.deepEqual(values('5,5 billion', 'en-GB'), [undefined]);
  assert.deepEqual(values('H20, A100, 01.ai, WCAG 2.2', 'it-IT'), []);
});
