import { textWidth } from './text-width.ts';

/** A text set in lines: what a drawing needs to place it. */
export interface Lines {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: 400 | 600;
  /** Of the widest line, in pixels. */
  readonly width: number;
  /** Of all lines, in pixels. */
  readonly height: number;
}

/** Pixels from one baseline to the next, for a size. */
export function leading(size: number): number {
  return Math.round(size * 1.25);
}

/**
 * Breaks a text at its spaces into the fewest lines no wider than `room` pixels, about as long as
 * one another; no-break spaces hold. Refuses a word that is wider by itself: it would leave its box.
 */
export function wrap(text: string, room: number, size = 13, weight: 400 | 600 = 400): Lines {
  const words = text.trim().split(/[ \n]+/);
  const widthOf = (line: string) => textWidth(line, size, weight);
  const wide = words.find((word) => widthOf(word) > room);
  if (wide !== undefined)
    throw new Error(
      `"${wide}" is wider than its ${Math.floor(room)} px in the drawing: shorten it, or write it with a space`,
    );
  let lines = fill(words, room, widthOf);
  const longest = Math.max(...words.map(widthOf));
  // Narrower while the lines stay as many: no word is left alone in the last one.
  for (let narrower = Math.max(...lines.map(widthOf)) - 2; narrower >= longest; narrower -= 2) {
    const tried = fill(words, narrower, widthOf);
    if (tried.length > lines.length) break;
    lines = tried;
  }
  return {
    lines,
    size,
    weight,
    width: Math.max(...lines.map(widthOf)),
    height: lines.length * leading(size),
  };
}

/** As many words a line as go in. */
function fill(words: readonly string[], room: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && widthOf(longer) <= room) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}
