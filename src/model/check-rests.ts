import { comparisonsOf } from './comparisons.ts';
import { factFiles, type Edition, type Model } from './model.ts';
import type { Problem } from './problem.ts';
import type { Block, Piece } from './prose.ts';
import { restsOf } from './rests.ts';
import { judge, parseStatements, statementForm } from './statement.ts';
import { placeholders, type Word } from './words.ts';

/** Where words stand that rest on something. */
interface Place {
  readonly what: string;
  readonly file: string;
  readonly line: number;
}

/**
 * What sentences rest on holds: where the numbers say otherwise, each sentence is told. Words of
 * comparison (`comparisons` in a language's format.yaml) beside a number say what they rest on.
 */
export function checkRests(model: Model, report: (problem: Problem) => void): void {
  const resting = [...model.editions.values()].map((edition) => ({
    edition,
    words: Map.groupBy(edition.words, ({ key }) => restsOf(model.rests, key)?.key),
  }));
  for (const [key, text] of model.rests) {
    const at = { file: factFiles.rests, line: model.lineOf('rests', [key]) };
    const places = () =>
      resting.flatMap(({ edition, words }) => placesOf(edition, key, words.get(key) ?? []));
    if (resting.some(({ words }) => words.has(key)))
      check(model, text, { ...at, what: `"${key}"` }, places, report);
    else
      report({
        ...at,
        message: `"${key}" is the key of no words`,
        remedy: 'write claims:ID, claims:ID.title, figures:ID.title, sections:ID.summary …',
        about: key.replace(/^[a-z]+:/, '').split('.')[0]!,
      });
  }
  for (const edition of model.editions.values()) {
    for (const { file, blocks } of edition.sections)
      for (const { key, references } of blocks)
        for (const { component, id, line } of references)
          if (component === 'Rests') {
            const place = { what: `the sentence in "${key}"`, file, line };
            check(model, id, { ...place, what: '<Rests>' }, () => [place], report);
          }
    askForRests(model, edition, report);
  }
}

/** Holds one entry against the facts; `places` are the sentences that rest on it. */
function check(
  { claims, unread }: Model,
  text: string,
  { what, file, line }: Place,
  places: () => readonly Place[],
  report: (problem: Problem) => void,
): void {
  try {
    for (const statement of parseStatements(text)) {
      const missing = statement.inputs.find((id) => claims.get(id)?.value === undefined);
      if (missing !== undefined) {
        if (!unread.has(missing))
          report({
            file,
            line,
            message: `${what} rests on "${missing}", which is no claim with a value`,
            remedy: `name claims of ${factFiles.claims}`,
            about: missing,
          });
        continue;
      }
      const judged = judge(statement, claims);
      if (judged?.holds === false)
        for (const place of places())
          report({
            file: place.file,
            line: place.line,
            message: `${place.what} rests on "${statement.text}", which does not hold: ${judged.left}, ${judged.right}`,
            remedy: `rewrite the sentence and what it rests on${file === place.file ? '' : ` (${file}:${line})`}, or correct the number`,
          });
    }
  } catch (error) {
    const message = `${what}: ${(error as Error).message}`;
    report({ file, line, message, remedy: `write ${statementForm}` });
  }
}

/**
 * The sentences of one language that rest on an entry: those with words of comparison, in the words
 * under its key and in the prose that states its claim; all of the words where none has any.
 */
function placesOf(edition: Edition, key: string, under: readonly Word[]): readonly Place[] {
  const compares = comparisonsOf(edition);
  const words = under.map(({ key: name, text, file, line }) => ({
    what: `"${name}"`,
    text,
    file,
    line,
  }));
  const prose = edition.sections.flatMap(({ file, blocks }) =>
    blocks.flatMap(({ key: block, pieces }) =>
      pieces
        .filter(({ within }) => within.some((reference) => statesFor(reference, key)))
        .map(({ text, line }) => ({ what: `the sentence in "${block}"`, text, file, line })),
    ),
  );
  const comparing = [...words, ...prose].filter(({ text }) => compares(text) !== undefined);
  return comparing.length > 0 ? comparing : words;
}

function statesFor({ component, id }: Piece['within'][number], key: string): boolean {
  return component === 'Claim' && key === `claims:${id}`;
}

/** Tells the words of comparison beside a number of which nobody said what they rest on. */
function askForRests(model: Model, edition: Edition, report: (problem: Problem) => void): void {
  const compares = comparisonsOf(edition);
  const valued = (id: string) => model.claims.get(id)?.value !== undefined;
  for (const { key, text, file, line } of edition.words) {
    const found = namesValue(key, text, valued) ? compares(text) : undefined;
    if (found !== undefined && restsOf(model.rests, key) === undefined)
      report({
        file,
        line,
        message: `"${key}" compares (“${found}”) beside a number, and nothing says what that rests on`,
        remedy: `write "${entryOf(key)}: …" into ${factFiles.rests}: ${statementForm}`,
      });
  }
  for (const { file, blocks } of edition.sections)
    for (const block of blocks.filter((each) => holdsValue(each, valued)))
      for (const { text, line, within } of block.pieces) {
        const found = compares(text);
        const claim = within.findLast(({ component }) => component === 'Claim')?.id;
        const covered = within.some(
          ({ component, id }) =>
            component === 'Rests' || (component === 'Claim' && model.rests.has(`claims:${id}`)),
        );
        if (found === undefined || covered) continue;
        const other =
          claim === undefined ? '' : `, or "claims:${claim}: …" into ${factFiles.rests}`;
        report({
          file,
          line,
          message: `the sentence in "${block.key}" compares (“${found}”) beside a number, and nothing says what that rests on`,
          remedy: `write <Rests on="…">the words</Rests>${other}: ${statementForm}`,
        });
      }
}

/** The key under which words say what they rest on: of a claim and an event, for all of its words. */
function entryOf(key: string): string {
  return /^(?:claims|events):[^.]+/.exec(key)?.[0] ?? key;
}

/** Words that state something: those that name a value, or belong to a figure or a claim with one. */
function namesValue(key: Word['key'], text: string, valued: (id: string) => boolean): boolean {
  if (/^(?:format|interface|corrections|retired):/.test(key)) return false;
  const claim = /^claims:([^.]+)\.(?:title|statement|scope)$/.exec(key)?.[1];
  return (
    (claim !== undefined && valued(claim)) ||
    /^figures:[^.]+\.(?:title|lead|summary)$/.test(key) ||
    placeholders(text).some(
      ({ name, form }) => !['day', 'month', 'year'].includes(form ?? '') && valued(name),
    )
  );
}

function holdsValue({ references }: Block, valued: (id: string) => boolean): boolean {
  return references.some(
    ({ component, id }) => component === 'Value' || (component === 'Claim' && valued(id)),
  );
}
