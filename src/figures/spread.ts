/** A box of a column: where it would like its top to be, and its height, in pixels. */
export interface Box {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Tops of boxes in a column, in the order given, none over another and none outside `top` to
 * `bottom`, each as near as can be to where it wants to be (least squares: neighbours that collide
 * move together). Refuses more boxes than fit.
 */
export function spread(boxes: readonly Box[], top: number, bottom: number): number[] {
  const total = boxes.reduce((sum, { height }) => sum + height, 0);
  if (total > bottom - top + 1e-6)
    throw new Error(`boxes of ${total} px in all do not fit in ${bottom - top} px`);
  // With the heights before it taken away, each top only has to be no smaller than the last.
  const before: number[] = [];
  const groups: { sum: number; count: number }[] = [];
  let offset = 0;
  for (const { wanted, height } of boxes) {
    before.push(offset);
    let group = { sum: wanted - offset, count: 1 };
    for (let last = groups.at(-1); last && mean(last) > mean(group); last = groups.at(-1)) {
      group = { sum: last.sum + group.sum, count: last.count + group.count };
      groups.pop();
    }
    groups.push(group);
    offset += height;
  }
  const level = groups.flatMap((group) => Array<number>(group.count).fill(mean(group)));
  return level.map((value, index) => {
    const held = Math.min(Math.max(value, top), bottom - total);
    return Math.round((held + before[index]!) * 100) / 100;
  });
}

function mean({ sum, count }: { sum: number; count: number }): number {
  return sum / count;
}
