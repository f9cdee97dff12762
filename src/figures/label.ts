import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

/** A piece of a label: its own size, weight and colour, broken into lines where it must be. */
export interface Part {
  readonly text: string;
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly muted?: boolean;
}

/** One line of a label; `x` and `y` are where its text begins, on the baseline, in pixels. */
export interface Line extends Part {
  readonly x: number;
  readonly y: number;
  /** It ends at `x` instead. */
  readonly anchor?: 'end';
}

/** A label with a place: the box that nothing else may enter, and the lines in it. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** The mark drawn before the text: the kind of a square, or the threshold’s line. */
  readonly mark?: string;
}

/** Pixels that a mark takes before the text of its label. */
export const markRoom = 20;

/** Whether every word of the parts fits into `room` pixels, so that `setLabel` can break them. */
export function canSet(parts: readonly Part[], room: number, mark?: string): boolean {
  const left = room - (mark ? markRoom : 0);
  return parts.every(({ text, size = 13, weight = 400 }) =>
    text.split(/[ \n]+/).every((word) => textWidth(word, size, weight) <= left),
  );
}

/** Sets parts one under the other at a place, at most `room` pixels wide, mark included. */
export function setLabel(
  parts: readonly Part[],
  { x, y, room, mark }: { x: number; y: number; room: number; mark?: string },
): Label {
  const indent = mark ? markRoom : 0;
  const lines: Line[] = [];
  let height = 0;
  let width = 0;
  for (const part of parts) {
    const { size = 13, weight = 400 } = part;
    const set = wrap(part.text, room - indent, size, weight);
    const leading = set.height / set.lines.length;
    set.lines.forEach((text, i) => {
      const baseline = y + height + (i + 0.5) * leading + 0.36 * size;
      lines.push({ ...part, text, x: x + indent, y: baseline });
    });
    height += set.height;
    width = Math.max(width, set.width);
  }
  return { x, y, width: width + indent, height, lines, ...(mark ? { mark } : {}) };
}

/** The middle of a label’s first line, where a mark or a leader points. */
export function firstMiddle({ lines, y }: Label): number {
  const [first] = lines;
  return first ? first.y - 0.36 * (first.size ?? 13) : y;
}

/** The same label, moved down by `by` pixels. */
export function lower(label: Label, by: number): Label {
  const lines = label.lines.map((line) => ({ ...line, y: line.y + by }));
  return { ...label, y: label.y + by, lines };
}

/** The same label with its lines ending at its right edge, in whatever font they are set. */
export function atRight(label: Label): Label {
  const x = label.x + label.width;
  return { ...label, lines: label.lines.map((line) => ({ ...line, x, anchor: 'end' })) };
}

/** Labels of one column in their order, moved down from where they want to be until none overlap. */
export function stackLabels(labels: readonly Label[], gap: number): Label[] {
  let free = -Infinity;
  return labels.map((label) => {
    const placed = lower(label, Math.max(0, free - label.y));
    free = placed.y + placed.height + gap;
    return placed;
  });
}
