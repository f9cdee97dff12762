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
 * Breaks a text at its spaces into lines no wider than `room` pixels; no-break spaces hold.
 * Refuses a word that is wider by itself: it would leave its box.
 */
export function wrap(text: string, room: number, size = 13, weight: 400 | 600 = 400): Lines {
  const lines: string[] = [];
  for (const word of text.trim().split(/[ \n]+/)) {
    if (textWidth(word, size, weight) > room)
      throw new Error(
        `"${word}" is wider than its ${Math.floor(room)} px in the drawing: shorten it, or write it with a space`,
      );
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, weight) <= room) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return {
    lines,
    size,
    weight,
    width: Math.max(...lines.map((line) => textWidth(line, size, weight))),
    height: lines.length * leading(size),
  };
}
