import { hiddenSigns, withoutHidden } from './hidden-signs.ts';
import type { Problem } from './problem.ts';

/**
 * Reports every hidden sign of a file and every letter that is written in pieces, and returns the
 * text without them, so that nothing else goes wrong because of them. `lineOf` gives the line of an
 * index; without it, lines are counted from the beginning of the text.
 */
export function withoutHiddenSigns(
  file: string,
  text: string,
  report: (problem: Problem) => void,
  lineOf: (index: number) => number = (index) => text.slice(0, index).split('\n').length,
): string {
  for (const { name, index, count, remedy } of hiddenSigns(text)) {
    const more = count > 1 ? ` (and ${count - 1} more in this file)` : '';
    const message = `the sign ${name} cannot be seen, or is not what it looks like${more}`;
    report({ file, line: lineOf(index), message, remedy });
  }
  const clean = withoutHidden(text);
  const composed = clean.normalize('NFC');
  const pile = /\p{Script=Latin}\p{M}{2,}|(?<![^\s\p{P}\p{N}])\p{M}/u.exec(composed);
  if (pile)
    report({
      file,
      line: composed.slice(0, pile.index).split('\n').length,
      message: `the signs ${points(pile[0])} are marks on a mark, or on no letter`,
      remedy: 'type the letter again, with one accent at most',
    });
  if (pile || composed === clean) return composed;
  const before = clean.split('\n');
  const after = composed.split('\n');
  const row = before.findIndex((line, at) => line !== after[at]);
  const place = text.split('\n').slice(0, row).join('\n').length + Math.min(row, 1);
  const [written, meant] = difference(before[row] ?? '', after[row] ?? '');
  report({
    file,
    line: lineOf(place),
    message: `"${meant}" is written as ${written}, which searches do not find`,
    remedy: `write it as ${points(meant)}: type it again, or save the text in Unicode form NFC`,
  });
  return composed;
}

/** The first piece in which a line and its composed form differ: its code points, then the letter. */
function difference(line: string, composed: string): readonly [written: string, meant: string] {
  const pieces = [...line.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].map(([piece]) => piece);
  const found = pieces.find((piece) => piece.normalize('NFC') !== piece);
  return found ? [points(found), found.normalize('NFC')] : [points(line), composed];
}

function points(text: string): string {
  return [...text]
    .map((sign) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
