import type { Edition } from './model.ts';
import { beginning, plainText, sentencesOf, textsOf, wordsOf } from './plain-text.ts';
import type { Problem } from './problem.ts';

/** Fewer words than this say too little about their language. */
const enough = 3;

/**
 * Refuses a passage with a sentence that is still in another language: it holds more of the small
 * words that only that language has (`functionWords` in its format.yaml) than of its own. Names
 * belong to any language; `<Foreign>` is not read.
 */
export function checkLanguage(
  editions: readonly Edition[],
  report: (problem: Problem) => void,
): void {
  const vocabularies = editions
    .map((edition) => ({ edition, words: functionWords(edition) }))
    .filter(({ words }) => words.size > 0);
  for (const [index, { edition, words }] of vocabularies.entries()) {
    const same = vocabularies.slice(0, index).find(({ words: other }) => sameSet(words, other));
    if (same) {
      const { file, line } = edition.words.find(({ key }) => key === 'format:functionWords')!;
      report({
        file,
        line,
        message: `the functionWords are those of "${same.edition.language.code}"`,
        remedy: `write the small words of "${edition.language.code}": by them the check knows its texts`,
      });
      return;
    }
  }
  for (const { edition, words: own } of vocabularies)
    for (const { key, file, line, text } of textsOf(edition)) {
      const whole = plainText(text);
      // Sentences first, which tell more exactly; what each of them is too short for, the whole shows.
      const [found] = [...sentencesOf(whole), whole].flatMap((sentence) => {
        const words = withoutNames(wordsOf(sentence));
        const count = (these: ReadonlySet<string>, not: ReadonlySet<string>) =>
          words.filter((word) => these.has(word) && !not.has(word)).length;
        if (words.length < enough) return [];
        return vocabularies
          .filter(({ edition: other }) => other !== edition)
          .map(({ edition: { language }, words: foreign }) => ({
            code: language.code,
            sentence,
            many: count(foreign, own),
            few: count(own, foreign),
          }))
          .filter(({ many, few }) => many > few)
          .toSorted((a, b) => b.many - a.many);
      });
      if (found)
        report({
          file,
          line,
          message: `"${key}" is written in "${found.code}": ${beginning(found.sentence)}`,
          remedy: `translate it into "${edition.language.code}", or mark the passage: <Foreign lang="${found.code}">…</Foreign>`,
        });
    }
}

function functionWords({ resources }: Edition): ReadonlySet<string> {
  const words = resources['format']?.['functionWords'];
  return new Set(typeof words === 'string' ? words.split(/\s+/) : []);
}

/**
 * The words that are in no name: no capitals, nor the one or two small words between two of them, as
 * in Bureau of Industry and Security.
 */
function withoutNames(words: readonly string[]): readonly string[] {
  const capital = (at: number) => /^\p{Lu}/u.test(words[at] ?? '');
  return words.filter((_, at) => {
    const [before, after] = [at - (capital(at - 1) ? 1 : 2), at + (capital(at + 1) ? 1 : 2)];
    return !capital(at) && !(capital(before) && capital(after) && after - before <= 3);
  });
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && a.isSubsetOf(b);
