import { setLabel, type Label, type Part } from './label.ts';
import { textWidth } from './text-width.ts';
import { columnFill, type Cell } from './unit-blocks.ts';

export const rows = 5;
/** Columns between two ticks of the scale. */
const tickColumns = 2;
const tickSize = 5;

/** Where a square’s upper left corner lies, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A run of squares that fills columns from the left edge; `y` is the top of its highest row. */
export interface Run {
  readonly count: number;
  readonly y: number;
}
export interface Scale {
  readonly y: number;
  readonly ticks: readonly number[];
  readonly labels: readonly Label[];
}
/** The grid of one drawing: distance of squares, their side, how many columns at most. */
export interface Grid {
  readonly width: number;
  readonly columns: number;
  readonly pitch: number;
  readonly side: number;
}

/** A grid for so many columns. Refuses one whose squares would be too small to be counted. */
export function gridFor(width: number, columns: number, room: number, largest: number): Grid {
  const pitch = Math.min(room / columns, largest);
  if (!(pitch >= 6))
    throw new Error(
      `${columns} columns of squares in ${Math.floor(room)} px cannot be counted: let a square be worth more`,
    );
  return { width, columns, pitch, side: pitch * 0.91 };
}

/** Height of a block of squares in pixels. */
export function blockHeight({ pitch, side }: Grid): number {
  return (rows - 1) * pitch + side;
}

/** Pixels of a cell in a block whose highest row lies at `top`. */
export function pointOf({ pitch }: Grid, { column, row }: Cell, top: number): Point {
  return { x: column * pitch, y: top + (rows - 1 - row) * pitch };
}

/** The squares of runs, one after the other. */
export function runPoints(grid: Grid, runs: readonly Run[]): Point[] {
  return runs.flatMap(({ count, y }) =>
    columnFill(count, rows).map((cell) => pointOf(grid, cell, y)),
  );
}

/** Right edge of a run of `count` squares. */
export function runEnd({ pitch, side }: Grid, count: number): number {
  return count === 0 ? 0 : (Math.ceil(count / rows) - 1) * pitch + side;
}

/**
 * A light scale under a block that ends at `end`: a tick every two columns, some labelled in full. Of
 * a run that goes on from `before` squares in blocks above, it counts on.
 */
export function scaleUnder(
  grid: Grid,
  y: number,
  end: number,
  write: (squares: number) => string,
  before = 0,
): Scale {
  const [squares, wide] = [tickColumns * rows, tickColumns * grid.pitch];
  const from = before / squares;
  const [first, last] = [Math.ceil(from), Math.floor(from + (end + grid.pitch) / wide)];
  const step = [1, 2, 5, 10, 20, 50].find((n) => n * wide >= 80) ?? 50;
  const at = (n: number) => (n - from) * wide;
  const labels: Label[] = [];
  for (let n = Math.max(1, Math.ceil(first / step)) * step; n <= last; n += step) {
    const part: Part = { text: write(n * squares), size: 12, muted: true };
    const width = textWidth(part.text, 12);
    const x = at(n) - width / 2;
    const free = labels.at(-1);
    if (x + width > Math.min(end + 12, grid.width) || x < (free ? free.x + free.width + 8 : 0))
      continue;
    labels.push(setLabel([part], { x, y: y + tickSize, room: width + 1 }));
  }
  const ticks = Array.from({ length: last - first + 1 }, (_, n) => at(first + n));
  return { y, ticks, labels };
}

/** Height of a scale with its labels in pixels. */
export const scaleHeight = tickSize + 15;
