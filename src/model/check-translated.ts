import { orderOf } from './check-block-order.ts';
import { passages } from './freshness.ts';
import type { Edition } from './model.ts';
import { beginning, plainText, sentencesOf, wordsOf } from './plain-text.ts';
import type { Problem } from './problem.ts';

/** So many words that are no names may be the same in two languages: an expression that stays. */
const shared = 2;
/** From so many words on, a translation of less than a third of them has something left out. */
const long = 6;

/**
 * Refuses what looks like a translation and is none: a sentence that is word for word that of the
 * other language, a placeholder such as TODO for a whole text. What a file copies is told once. A
 * term itself may stay as it is; `<Foreign>` is not read.
 */
export function checkTranslated(
  source: Edition,
  other: Edition,
  report: (problem: Problem) => void,
): void {
  const copied = new Map<string, Problem[]>();
  for (const { key, source: ours, twin } of passages(source, other)) {
    if (!twin || /^terms:.*\.term$/.test(key)) continue;
    const [text, meant] = [plainText(ours.text), plainText(twin.text)];
    const sentences = new Set(sentencesOf(text));
    const same = sentencesOf(meant).find(
      (sentence) =>
        wordsOf(sentence).filter((word) => /^\p{Ll}/u.test(word)).length > shared &&
        sentences.has(sentence),
    );
    const { file, line } = twin;
    if (same !== undefined) {
      const message = `"${key}" has a sentence of ${ours.file}:${ours.line} as it stands there: ${beginning(same)}`;
      const remedy = `translate it into "${other.language.code}"`;
      copied.set(file, [...(copied.get(file) ?? []), { file, line, message, remedy }]);
    }
    const [said, translated] = [wordsOf(text).length, wordsOf(meant).length];
    if (said > 0 && (translated === 0 || (said >= long && translated < said / 3)))
      report({
        file,
        line,
        message: `"${key}" has ${translated} words for the ${said} of ${ours.file}:${ours.line}`,
        remedy: 'translate the whole of it',
        about: orderOf(key),
      });
  }
  for (const [first, ...more] of copied.values()) {
    const rest = more.length > 0 ? ` (and ${more.length} more in this file)` : '';
    report({ ...first!, message: first!.message + rest });
  }
}
