/** A place in a block of squares: columns from the left, rows from the bottom. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** How many marks show so many squares: whole ones, and one that is cut where they do not come out. */
export function marksOf(count: number): number {
  return Math.ceil(count);
}

/** What is left of the last mark of so many squares, over 0 to 1: 1 where it is not cut. */
export function lastOf(count: number): number {
  return count % 1 || 1;
}

/**
 * The cells of a block that two share, and whether one cell holds what is left of both: their last
 * squares are cut, and go into one.
 */
export function sharedCells(first: number, second: number): { cells: number; shared: boolean } {
  const left = (first % 1) + (second % 1);
  const shared = first % 1 > 0 && second % 1 > 0 && left < 1.005;
  return { cells: marksOf(first) + marksOf(second) - (shared ? 1 : 0), shared };
}

/** Squares stacked column by column, each from the bottom; only the last column can be short. */
export function columnFill(count: number, rows: number): Cell[] {
  return Array.from({ length: count }, (_, i) => ({ column: Math.floor(i / rows), row: i % rows }));
}

/**
 * A block shared by two: the first takes the lowest `first` squares, row by row, the second the
 * rest. Each part comes back column by column.
 */
export function splitByHeight(cells: readonly Cell[], first: number): [Cell[], Cell[]] {
  if (first < 0 || first > cells.length)
    throw new Error(`${first} squares of a block of ${cells.length}: a part is at most the whole`);
  const upwards = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const byColumn = (part: Cell[]) => part.toSorted((a, b) => a.column - b.column || a.row - b.row);
  return [byColumn(upwards.slice(0, first)), byColumn(upwards.slice(first))];
}

/** The height in rows under which exactly `part` squares’ worth of a column-filled block lies. */
export function levelOf(count: number, rows: number, part: number): number {
  if (part < 0 || part > count)
    throw new Error(`a level at ${part} of ${count} squares lies outside the block`);
  if (count === 0) return 0;
  const columns = Math.ceil(count / rows);
  const short = count - (columns - 1) * rows;
  return part / columns <= short ? part / columns : (part - short) / (columns - 1);
}

/** The counts of the bands, each at most `columns` wide, into which a run of squares is folded. */
export function foldRun(count: number, rows: number, columns: number): number[] {
  const room = rows * columns;
  return Array.from({ length: Math.ceil(count / room) }, (_, i) =>
    Math.min(room, count - i * room),
  );
}
