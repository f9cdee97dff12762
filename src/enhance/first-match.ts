/** The parts of a text directive; `start` alone is an exact passage, with `end` a range. */
export interface DirectiveParts {
  readonly prefix?: string | undefined;
  readonly start: string;
  readonly end?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Case and accents make no difference to a browser that looks for words. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const sign = /[\p{L}\p{N}]/u;
const cuts = (text: string, at: number) =>
  sign.test(text[at - 1] ?? '') && sign.test(text[at] ?? '');

/**
 * Where a browser would find the parts first in folded text, as the specification searches: whole
 * words, context right beside them. Where the two differ, this finds more, never less.
 */
export function firstMatch(
  text: string,
  { prefix = '', start, end = '', suffix = '' }: DirectiveParts,
): readonly [from: number, to: number] | undefined {
  const [before, first, last, after] = [prefix, start, end, suffix].map(fold) as [
    string,
    string,
    string,
    string,
  ];
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const least = at + first.length;
    if (cuts(text, at) || cuts(text, least) || !text.slice(0, at).trimEnd().endsWith(before))
      continue;
    let to = last === '' ? at : text.indexOf(last, least);
    for (; to >= 0; to = text.indexOf(last, to + 1)) {
      const stop = last === '' ? least : to + last.length;
      const whole = !cuts(text, stop) && (last === '' || !cuts(text, to));
      if (whole && text.slice(stop).trimStart().startsWith(after)) return [at, stop];
      if (last === '') break;
    }
  }
  return undefined;
}
