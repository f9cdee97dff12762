import { wrap, type Lines } from './wrap.ts';

/** A rectangle in pixels; x and y are its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of text with the upper left corner of their block. */
export interface Placement extends Lines {
  readonly x: number;
  readonly y: number;
}

/** Lines put at a point. */
export function place(lines: Lines, x: number, y: number): Placement {
  return { ...lines, x, y };
}

export type Point = readonly [x: number, y: number];

/** Radius of the circle that bears a step's number. */
export const badge = 10;

/** The mark of a rule that can stop a stage: a small bracket and its words. */
export interface Mark {
  /** Upper left corner of the bracket, 9 px wide. */
  readonly sign: Point;
  readonly words: Placement;
}

/** Sizes of letters in pixels: of names, of what is said about them. */
export interface Type {
  readonly name: number;
  readonly text: number;
}
export const smallType: Type = { name: 13, text: 12 };
export const largeType: Type = { name: 15, text: 13 };

/** The mark with its upper left corner at (x, y), in `room` pixels; its height is that of its words. */
export function markAt(words: string, x: number, y: number, room: number, size: number): Mark {
  const set = wrap(words, room - 12, size);
  return { sign: [x, y], words: place(set, x + 12, y) };
}
