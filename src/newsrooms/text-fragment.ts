/**
 * The first whole sentence of a block of MDX that has nothing in it but words: no value, note or
 * term stands between its first letter and its full stop. Undefined where there is none.
 */
export function plainSentence(source: string): string | undefined {
  return /(?:^|[.!?»”>] )(\p{Lu}[^<>{}.!?]{24,110})\./u.exec(source)?.[1];
}

/** A link to exactly these words, found from an element on: `#plan:~:text=…`. */
export function textFragment(id: string, words: string): string {
  return `#${id}:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
