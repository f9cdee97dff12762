import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readContentFiles } from '../commands/content-files.ts';
import { languages } from '../i18n/languages.ts';
import { checkContent } from './check.ts';
import { checkStyle } from './check-style.ts';
import { readModel, type Files } from './model.ts';
import type { Problem } from './problem.ts';
import { sampleContent } from './sample-content.ts';

const file = 'content/it/style.yaml';
const plan = 'content/it/plan.mdx';

/** The sample content with a style for Italian, and with changes: file, a text in it, what stands there instead. */
function content(rules: string, ...edits: [path: string, from: string, to: string][]): Files {
  const changed: Record<string, string> = { [file]: `sheet: STILE.md\n${rules}` };
  for (const [path, from, to] of edits) {
    const text = changed[path] ?? sampleContent().get(path)!;
    assert.ok(text.includes(from), `${path} has ${from}`);
    changed[path] = text.replace(from, to);
  }
  return sampleContent(changed);
}

/** What the style of a content finds, as an author reads it. */
function told(files: Files): string[] {
  const problems: Problem[] = [];
  const { model } = readModel(files, languages);
  for (const edition of model!.editions.values())
    checkStyle(model!, edition, (problem) => problems.push(problem));
  return problems.map((each) => `${each.file}:${each.line} ${each.message} → ${each.remedy}`);
}

const inPlan = (rules: string, sentence: string) =>
  told(content(rules, [plan, 'La notizia è del', `${sentence} La notizia è del`]));

test('one name for one thing: another is refused where it stands, with the name to write', () => {
  const rules = 'names: { ciberspazio: [cyberspazio, lo spazio cibernetico] }\n';
  assert.deepEqual(inPlan(rules, 'Nel cyberspazio.'), [
    `${plan}:8 "plan.2" says "cyberspazio" → write "ciberspazio": one name for one thing (${file})`,
  ]);
  assert.equal(inPlan(rules, 'Ecco Lo spazio  cibernetico.').length, 1);
  assert.deepEqual(inPlan(rules, 'Nel ciberspazio.'), []);
});

test('a spelling that is not ours is refused, in a word of its own only', () => {
  const rules = 'spelling: { perché: [perchè, perche], metre: [meter] }\n';
  assert.deepEqual(inPlan(rules, 'Ma perchè?'), [
    `${plan}:8 "plan.2" says "perchè" → write "perché" (${file})`,
  ]);
  assert.deepEqual(inPlan(rules, 'Perché un parameter e un meterle?'), []);
});

test('a phrase is refused with what to write and why, and stands where a longer one is right', () => {
  const rules =
    'phrases: [{ find: [su che], unless: [su che cosa], write: «su che cosa», because: è monco }]\n';
  assert.deepEqual(inPlan(rules, 'Non si sa su che si misuri.'), [
    `${plan}:8 "plan.2" says "su che" → write «su che cosa»: è monco (${file})`,
  ]);
  assert.deepEqual(inPlan(rules, 'Non si sa su che cosa si misuri.'), []);
  assert.equal(inPlan(rules, 'Su che cosa, e su che?').length, 1);
});

test('* stands for the rest of a word', () => {
  const rules = "phrases: [{ find: [raccomandazion*, '*izing'], write: altro }]\n";
  for (const wrong of ['Le raccomandazioni.', 'Una raccomandazione.', 'Organizing.'])
    assert.equal(inPlan(rules, wrong).length, 1, wrong);
  for (const right of ['Raccomandare.', 'Izingo.', 'Preraccomandazioni.'])
    assert.deepEqual(inPlan(rules, right), [], right);
});

test('a capital is sought as it is written, small letters in any case', () => {
  const rules = 'names: { IA: [AI], ByteDance: [Bytedance], cronologia: [timeline] }\n';
  assert.equal(inPlan(rules, 'Una AI, la Bytedance, la Timeline.').length, 3);
  assert.deepEqual(inPlan(rules, 'Ai giornali, ByteDance, bytedance.'), []);
});

test('# is a number that the site writes: any, one of a unit, one in a form', () => {
  const number = '<Value of="budget" />';
  const found = (find: string, text: string) =>
    inPlan(`phrases: [{ find: ['${find}'], write: altro }]\n`, text).map(
      (line) => /says "(.*?)"/.exec(line)![1],
    );
  assert.deepEqual(found('oltre #', `Oltre ${number}.`), ['Oltre …']);
  assert.deepEqual(found('oltre #', 'Oltre tutto.'), []);
  assert.deepEqual(found('da #USD', `Da ${number}.`), ['Da …']);
  assert.deepEqual(found('da #nm', `Da ${number}.`), []);
  assert.deepEqual(found('da #percent', 'Da <Value of="share" />.'), ['Da …']);
  assert.deepEqual(found('#short', `Un ${number}.`), []);
  assert.deepEqual(found('#short', 'Un <Value of="budget" as="short" />.'), ['…']);
  assert.deepEqual(found('#percent-short', 'Un <Value of="budget" as="short" />.'), []);
  assert.deepEqual(found('dal @', 'Dal <When of="report" as="year" />.'), ['Dal …']);
  assert.deepEqual(found('dal #', 'Dal <When of="report" as="year" />.'), []);
  // What a mark is called is no word of the text.
  assert.deepEqual(found('usd', `Un ${number}.`), []);
  assert.deepEqual(found('percent', 'Un <Value of="share" />.'), []);
});

test('words name their numbers in braces, and are held to the same', () => {
  const rules = "phrases: [{ find: ['sarebbe di #USD'], write: altro }]\n";
  assert.deepEqual(
    told(content(rules)).map((line) => line.split(' says')[0]),
    ['budget', 'share', 'part'].map(
      (id, index) => `content/it/claims.yaml:${index + 1} "claims:${id}.statement"`,
    ),
  );
});

test('a phrase is found across components, emphasis and line ends, in the line where it begins', () => {
  const rules = 'phrases: [{ find: [sulla parola di], write: citando }]\n';
  for (const text of [
    'Uno, *sulla* **parola** di due.',
    'Uno, sulla <Term id="asic">parola</Term> di due.',
  ])
    assert.match(inPlan(rules, text).join(), /plan\.mdx:8 .*"sulla parola di"/, text);
  assert.match(inPlan(rules, 'Uno,\nche scrive sulla\nparola di due.').join(), /plan\.mdx:9 /);
  assert.match(
    inPlan(rules, 'Uno <Term\n  id="asic">ASIC</Term> e sulla parola di.').join(),
    /plan\.mdx:9 /,
  );
});

test('what is in another language, and the title of a source, keep their words', () => {
  const rules = 'names: { cronologia: [headline, timeline] }\n';
  assert.deepEqual(inPlan(rules, 'È <Foreign lang="en">the timeline</Foreign>.'), []);
  assert.deepEqual(inPlan(rules, 'Ha scritto «A headline».'), []);
  assert.equal(inPlan(rules, 'Un headline.').length, 1);
});

test('a correction may quote what the text said', () => {
  const words = (before: string, after: string) =>
    sampleContent({
      [file]: 'sheet: STILE.md\nnames: { cronologia: [timeline] }\n',
      'content/it/corrections.yaml': `slip: { before: ${before}, after: ${after}, why: Refuso }\n`,
    });
  assert.deepEqual(told(words('La timeline', 'La cronologia')), []);
  assert.match(told(words('La cronologia', 'La timeline')).join(), /corrections\.yaml:1/);
});

test('a rule may be for some texts only: prose, or files of words', () => {
  const rules = (parts: string) =>
    `phrases: [{ find: [di una fonte], in: [${parts}], write: altro }]\n`;
  const both = (parts: string) =>
    told(
      content(
        rules(parts),
        [plan, 'La notizia', 'Parola di una fonte, la notizia'],
        ['content/it/events.yaml', 'It said so', 'Lo dice di una fonte'],
      ),
    ).map((line) => line.split(':')[0]);
  assert.deepEqual(both('prose'), [plan]);
  assert.deepEqual(both('events'), ['content/it/events.yaml']);
  assert.deepEqual(both('prose, events').length, 2);
  assert.match(
    told(content(rules('eventi'))).join(),
    /style\.yaml:2 the rule on "di una fonte" is for "eventi", and there is no such part → name one of: prose, /,
  );
});

test('rules that refuse what they ask for are refused themselves', () => {
  assert.match(
    told(content('names:\n  cronologia: [timeline]\n  la timeline: [diario]\n')).join(),
    /style\.yaml:4 "la timeline" is what to write, and the rule on "timeline" \(line 3\) refuses it/,
  );
});

test('a style that does not fit its form is refused by file and line', () => {
  const said = (rules: string) =>
    checkContent(content(rules), languages).problems.map(
      ({ file: at, line, message }) => `${at}:${line} ${message}`,
    );
  assert.deepEqual(said(''), []);
  assert.match(
    said("phrases:\n  - { find: ['da #pixel'], write: x }\n").join(),
    /style\.yaml:3 .*names neither a unit/,
  );
  assert.match(
    said('phrases:\n  - { find: [], write: x }\n').join(),
    /style\.yaml:3 .*at least one/,
  );
  assert.match(said('phrases:\n  - { find: [x] }\n').join(), /style\.yaml:3 .*write.* missing/);
  assert.match(said('word: x\n').join(), /style\.yaml:2 unknown field "word"/);
});

test('the sheet that a style names is for people; no other file is passed over', () => {
  const files = (extra: string) => new Map([...content(''), [`content/it/${extra}`, '# Stile\n']]);
  assert.deepEqual(checkContent(files('STILE.md'), languages).problems, []);
  assert.match(
    checkContent(files('ALTRO.md'), languages)
      .problems.map(({ message }) => message)
      .join(),
    /a file that nothing reads/,
  );
});

test('a phrase planted anywhere in our own texts is found in its line, whichever rule it breaks', () => {
  const { files } = readContentFiles();
  const { model } = readModel(files, languages);
  const editions = [...model!.editions.values()];
  /** A phrase that breaks a rule, as somebody would type it. */
  const typed = (find: string) =>
    find.replaceAll('*', '').replace(/#([\w-]*)/g, (_, name: string) => {
      const [unit, form] = [name || 'USD', /short/.test(name) ? ' as="short"' : ''];
      const claim = [...model!.claims.values()].find(
        (each) => form !== '' || each.unit === unit.split('-')[0],
      );
      return `<Value of="${claim!.id}"${form} />`;
    });
  const places = editions.flatMap((edition) => [
    ...edition.sections.flatMap(({ blocks, file: at }) =>
      blocks
        .filter(({ kind }) => kind === 'paragraph')
        .map(({ line, key }) => ({ edition, at, line, part: 'prose', key })),
    ),
    ...edition.words
      .filter(({ key }) => !/^format:functionWords|^corrections:.*before$/.test(key))
      .map(({ key, line, file: at }) => ({ edition, at, line, part: key.split(':')[0]!, key })),
  ]);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat(), fc.boolean(), (place, pick, loud) => {
      const { edition, at, line, part, key } = place;
      const rules = edition.style.rules.filter((rule) => rule.in?.includes(part) ?? true);
      const rule = rules[pick % rules.length]!;
      const small = rule.find === rule.find.toLowerCase();
      const plain = typed(rule.find);
      const said = loud && small && !plain.includes('<') ? plain.toUpperCase() : plain;
      const change = (text: string) => `${said} ${text} – ${said}`;
      const planted = {
        ...edition,
        sections: edition.sections.map((section) => ({
          ...section,
          blocks: section.blocks.map((block) =>
            block.key === key ? { ...block, written: change(block.written) } : block,
          ),
        })),
        words: edition.words.map((word) =>
          word.key === key ? { ...word, text: change(word.text) } : word,
        ),
      };
      const problems: Problem[] = [];
      checkStyle(model!, planted, (problem) => problems.push(problem));
      assert.ok(
        problems.some(
          (problem) =>
            problem.file === at && problem.line === line && problem.remedy.startsWith(rule.remedy),
        ),
        `${said} in ${at}:${line}`,
      );
    }),
    { numRuns: 60 },
  );
});
