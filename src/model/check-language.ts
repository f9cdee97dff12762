import type { Edition } from './model.ts';
import type { Problem } from './problem.ts';

/** Fewer words than this say too little about their language. */
const enough = 12;

/**
 * Refuses a passage that is still in another language: it holds more of the small words that only
 * that language has (`functionWords` in its format.yaml) than of its own. `<Foreign>` is not read.
 */
export function checkLanguage(
  editions: readonly Edition[],
  report: (problem: Problem) => void,
): void {
  const vocabularies = editions.map((edition) => ({ edition, words: functionWords(edition) }));
  for (const { edition, words: own } of vocabularies) {
    if (own.size === 0) continue;
    const texts = [
      ...edition.sections.flatMap(({ file, blocks }) =>
        blocks.map(({ key, line, source }) => ({ key, file, line, text: source })),
      ),
      ...edition.words.filter(({ key }) => !key.startsWith('format:')),
    ];
    for (const { key, file, line, text } of texts) {
      const words = plainWords(text);
      if (words.length < enough) continue;
      for (const { edition: other, words: foreign } of vocabularies) {
        if (other === edition) continue;
        const count = (these: ReadonlySet<string>, not: ReadonlySet<string>) =>
          words.filter((word) => these.has(word) && !not.has(word)).length;
        if (count(foreign, own) > count(own, foreign))
          report({
            file,
            line,
            message: `"${key}" is written in "${other.language.code}"`,
            remedy: `translate it into "${edition.language.code}", or mark the passage: <Foreign lang="${other.language.code}">…</Foreign>`,
          });
      }
    }
  }
}

function functionWords({ resources }: Edition): ReadonlySet<string> {
  const words = resources['format']?.['functionWords'];
  return new Set(typeof words === 'string' ? words.split(/\s+/) : []);
}

/** The words of a text as they are written: capitals are names, which belong to any language. */
function plainWords(text: string): string[] {
  const own = text
    .replace(/<Foreign\b[^>]*>[\s\S]*?<\/Foreign>/g, ' ')
    .replace(/<[^>]*>|\{\{[^}]*\}\}/g, ' ');
  return own.match(/\p{L}+/gu) ?? [];
}
