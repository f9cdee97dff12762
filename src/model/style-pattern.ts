import { markSource } from './style-marks.ts';

/** A letter or digit: a phrase that begins or ends with one is found whole. */
const wordSign = '[\\p{L}\\p{N}]';

/** Finds a phrase of a style in a text that `styleText` made. */
export interface StylePattern {
  /** Whether it may stand in a text, its white space folded: a quick look, since most stand nowhere. */
  readonly mayStand: (folded: Haystack) => boolean;
  /** Every place of it: where it begins, and what stands there. */
  readonly places: (text: string) => readonly { readonly index: number; readonly said: string }[];
}

/** A text in which white space is folded, and the same in small letters. */
export interface Haystack {
  readonly text: string;
  readonly small: string;
}

/** Folds the white space of texts for a quick look at all of them. */
export function haystack(texts: readonly string[]): Haystack {
  const text = texts.join('\n').replace(/\s+/g, ' ');
  return { text, small: text.toLowerCase() };
}

const made = new Map<string, StylePattern>();

/** The pattern of a phrase. A phrase with a capital is found as it is written, any other in any case. */
export function stylePattern(phrase: string): StylePattern {
  const pattern = made.get(phrase) ?? makePattern(phrase);
  made.set(phrase, pattern);
  return pattern;
}

function makePattern(phrase: string): StylePattern {
  const fixed = phrase.split(/\*|@|#[\w-]*/).map((part) => part.trim().replace(/\s+/g, ' '));
  const asWritten = /\p{Lu}/u.test(fixed.join(''));
  const [needle = ''] = fixed.toSorted((a, b) => b.length - a.length);
  let expression: RegExp | undefined;
  return {
    mayStand: ({ text, small }) => (asWritten ? text : small).includes(needle),
    places: (text) => {
      expression ??= new RegExp(sourceOf(phrase), 'gu');
      // Small letters, not the flag i, which makes a RegExp of all letters many times dearer.
      return [...(asWritten ? text : text.toLowerCase()).matchAll(expression)].map(
        ({ 0: { length }, index }) => ({ index, said: text.slice(index, index + length) }),
      );
    },
  };
}

function sourceOf(phrase: string): string {
  const inside = phrase.trim().split(/\s+/).map(tokenSource).join('\\s+');
  const start = /^[*\p{L}\p{N}]/u.test(phrase) ? `(?<!${wordSign})` : '';
  const end = /[\p{L}\p{N}]$/u.test(phrase) ? `(?!${wordSign})` : '';
  return `${start}${inside}${end}`;
}

/** One word of a phrase: `*` is the rest of a word, # and @ what the site writes. */
function tokenSource(token: string): string {
  return token
    .split(/(\*|#[\w-]*|@)/)
    .map((part) => {
      if (part === '*') return `[\\p{L}\\p{N}’-]*`;
      if (/^[#@]/.test(part)) return markSource(part);
      return RegExp.escape(part);
    })
    .join('');
}
