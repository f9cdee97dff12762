import type { Lines } from './wrap.ts';

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

/** The rectangle that a text covers. */
export function boxOf({ x, y, width, height }: Placement): Box {
  return { x, y, width, height };
}

export type Point = readonly [x: number, y: number];

/** Radius of the circle that bears a step's number. */
export const badge = 10;
/** Height of the line «norma USA» with its mark. */
export const markLine = 16;
