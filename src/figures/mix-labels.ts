import { textWidth } from './text-width.ts';
import { wrap, type Lines } from './wrap.ts';

/** A label set in lines; `x` is where they begin, or end where `anchor` says so. */
export interface Placed extends Lines {
  readonly x: number;
  /** Top of the block. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** A mark below a bar: the line at `x` goes down to `y`, where its label begins. */
export interface BarMark extends Placed {
  readonly mark: number;
}

const size = 13;
const gap = 6;

/**
 * Labels of marks below a bar, one under the other so that no two can meet. Where all marks stand in
 * the left half, the rightmost is highest and no line crosses a label. `top` is where lines begin.
 */
export function markLabels(
  marks: readonly { readonly x: number; readonly text: string }[],
  top: number,
  width: number,
): { labels: readonly BarMark[]; height: number } {
  const forward = Math.max(...marks.map(({ x }) => x)) <= width / 2;
  const sorted = marks.toSorted((a, b) => (forward ? b.x - a.x : a.x - b.x));
  const labels: BarMark[] = [];
  let y = top + gap;
  for (const { x, text } of sorted) {
    const anchor = forward || x < width / 2 ? 'start' : 'end';
    const set = wrap(text, (anchor === 'start' ? width - x : x) - gap, size);
    labels.push({ ...set, mark: x, x: anchor === 'start' ? x + gap : x - gap, y, anchor });
    y += set.height + gap;
  }
  return { labels, height: y - gap - top };
}

/** Names above the parts of a bar, each in a column of its own; all end at the same height. */
export function partLabels(
  parts: readonly {
    readonly name: string;
    readonly x: number;
    readonly room: number;
    readonly anchor: 'start' | 'end';
  }[],
): { labels: readonly Placed[]; height: number } {
  const set = parts.map((part) => ({ ...part, ...wrap(part.name, part.room, size) }));
  const height = Math.max(...set.map((part) => part.height));
  return {
    labels: set.map((part) => ({ ...part, y: height - part.height })),
    height,
  };
}

/** Names in a column under a narrow bar, with room kept at the right for the widest value. */
export function listLabels(
  rows: readonly { readonly name: string; readonly values: readonly string[] }[],
  top: number,
  left: number,
  width: number,
  valueSize: number,
): { labels: readonly Placed[]; height: number } {
  const values = rows.flatMap((row) => row.values);
  const value = Math.max(...values.map((text) => textWidth(text, valueSize, 600)));
  let y = top;
  const labels = rows.map(({ name }) => {
    const set = wrap(name, width - left - value - 2 * gap, size);
    const placed: Placed = { ...set, x: left, y, anchor: 'start' };
    y += set.height + gap + 2;
    return placed;
  });
  return { labels, height: y - top };
}
