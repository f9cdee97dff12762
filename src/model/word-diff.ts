import { align } from './align.ts';

/** A run of words that stayed, was taken out of the old text, or came into the new one. */
export interface Change {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/**
 * What changed between two texts, word by word and in reading order; white space does not count.
 * The runs `same` and `out` make the old text, `same` and `in` the new one.
 */
export function wordDiff(before: string, after: string): readonly Change[] {
  const [old, now] = [split(before), split(after)];
  const changes: { kind: Change['kind']; words: string[] }[] = [];
  const add = (kind: Change['kind'], words: readonly string[]) => {
    if (words.length === 0) return;
    const last = changes.at(-1);
    if (last?.kind === kind) last.words.push(...words);
    else changes.push({ kind, words: [...words] });
  };
  let [i, j] = [0, 0];
  for (const [a, b] of [...align(old, now, Object.is), [old.length, now.length] as const]) {
    add('out', old.slice(i, a));
    add('in', now.slice(j, b));
    add('same', old.slice(a, a + 1));
    [i, j] = [a + 1, b + 1];
  }
  return changes.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

/** Words as they are written; a tag with its attributes is one. */
function split(text: string): string[] {
  return text.match(/<[^>]*>[^\s<]*|[^\s<]+/g) ?? [];
}
