import { wordDiff } from '../model/word-diff.ts';

/** How many unchanged words stand around a change. */
const around = 6;

/** Two texts in one line, as a terminal shows it: `[-old-] {+new+}` among a few words that stayed. */
export function difference(
  before: string,
  after: string,
  paint: (style: 'red' | 'green', text: string) => string,
): string {
  const changes = wordDiff(before, after);
  return changes
    .map(({ kind, text }, index) => {
      if (kind === 'out') return paint('red', `[-${text}-]`);
      if (kind === 'in') return paint('green', `{+${text}+}`);
      const words = text.split(' ');
      const [head, tail] = [index === 0 ? 0 : around, index === changes.length - 1 ? 0 : around];
      if (words.length <= head + tail + 1) return text;
      return [...words.slice(0, head), '…', ...words.slice(words.length - tail)].join(' ');
    })
    .join(' ');
}
