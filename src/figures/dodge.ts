/**
 * Levels for marks on a line, 0 upward, so that no two on one level are nearer than `size`; each
 * takes the lowest that is free. Positions come in rising order; others are refused.
 */
export function dodge(positions: readonly number[], size: number): number[] {
  const ends: number[] = [];
  return positions.map((x, index) => {
    if (x < (positions[index - 1] ?? -Infinity))
      throw new Error(`the marks are out of order: ${x} comes after ${positions[index - 1]}`);
    const free = ends.findIndex((end) => x - end >= size);
    const level = free === -1 ? ends.length : free;
    ends[level] = x;
    return level;
  });
}
