import type { Edition } from './model.ts';
import { plainText, textsOf } from './plain-text.ts';
import type { Problem } from './problem.ts';

/** Every sign that quotes somewhere, the typewriter's among them; ’ is an apostrophe everywhere. */
const quoting = /["'´«»‹›“”„‘‛‟ʹʺʻʼʽ′″‴＂＇❛❜❝❞〝〞〟]/gu;

/**
 * A language quotes with its own marks, those of `cite.quotes` in its interface.yaml, and has no
 * typewriter's quotes and apostrophes.
 */
export function checkTypography(edition: Edition, report: (problem: Problem) => void): void {
  const marks = edition.words.find(({ key }) => key === 'interface:cite.quotes')?.text;
  if (marks === undefined) return;
  for (const { key, file, line, text } of textsOf(edition)) {
    const wrong = plainText(text)
      .match(quoting)
      ?.find((sign) => !marks.includes(sign));
    if (wrong)
      report({
        file,
        line,
        message: `"${key}" has the sign ${wrong}`,
        remedy: `"${edition.language.code}" writes ${[...marks].join(' ')} and the apostrophe ’`,
      });
  }
}
