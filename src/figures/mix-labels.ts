import { atRight, canSet, lower, setLabel, type Label, type Part } from './label.ts';
import type { ShareTick } from './mix-bar.ts';
import { textWidth } from './text-width.ts';

/** A part of the bar: where it lies, its name and its amount. */
export interface NamedPart {
  readonly x: number;
  readonly width: number;
  readonly name: string;
  readonly value: string;
}

const gap = 8;
const valueSize = 15;
const tickSize = 12;

/**
 * The names of the parts, each with its amount over the part that it names; all end at one height.
 * Undefined where a part has no room for its own.
 */
export function namesOver(parts: readonly NamedPart[]): readonly Label[] | undefined {
  const words = parts.map(({ name, value }): Part[] => [{ text: name }, amount(value)]);
  if (!parts.every(({ width }, index) => canSet(words[index]!, width - gap))) return undefined;
  const set = parts.map(({ x, width }, index) =>
    setLabel(words[index]!, { x, y: 0, room: width - gap }),
  );
  const height = heightOf(set);
  return set.map((label) => lower(label, height - label.height));
}

/** The same in a column under the bar, a line or more each, with room for a swatch; amounts to the right. */
export function namesBelow(
  parts: readonly NamedPart[],
  { x, y, width }: { x: number; y: number; width: number },
): { names: readonly Label[]; amounts: readonly Label[] } {
  const widths = parts.map(({ value }) => textWidth(value, valueSize, 600) + 1);
  const names: Label[] = [];
  const amounts: Label[] = [];
  let free = y;
  for (const [index, { name, value }] of parts.entries()) {
    const room = widths[index]!;
    const label = setLabel([{ text: name }], {
      x,
      y: free,
      room: width - x - Math.max(...widths) - gap,
    });
    const right = atRight(setLabel([amount(value)], { x: width - room, y: free - 1, room }));
    names.push(label);
    amounts.push(right);
    free += Math.max(label.height, right.height) + gap;
  }
  return { names, amounts };
}

/**
 * What the ticks of a scale say, centred under them, the first two for sure; of the others those that
 * come close to none already there. Nothing is written across the line at `clear`.
 */
export function tickLabels(
  ticks: readonly ShareTick[],
  write: (share: number) => string,
  { y, width, clear }: { y: number; width: number; clear: number | undefined },
): readonly Label[] {
  const set: Label[] = [];
  for (const { share, x } of ticks) {
    const part = { text: write(share), size: tickSize, muted: true };
    const room = textWidth(part.text, tickSize) + 1;
    const left = Math.min(Math.max(0, x - room / 2), width - room);
    const meets = (from: number, to: number) => left < to && from < left + room;
    if (set.some((other) => meets(other.x - gap, other.x + other.width + gap))) continue;
    if (clear !== undefined && meets(clear - 3, clear + 3)) continue;
    set.push(setLabel([part], { x: left, y, room }));
  }
  return set;
}

/**
 * What a scale measures: before its first label, or in a line below where there is no room, beside
 * the line at `clear`.
 */
export function captionOf(
  text: string,
  ticks: readonly Label[],
  { y, width, clear }: { y: number; width: number; clear: number | undefined },
): Label {
  const part = { text, size: tickSize, muted: true };
  const set = (x: number, room: number, y: number) => setLabel([part], { x, y, room });
  const first = Math.min(clear ?? width, ...ticks.map(({ x }) => x));
  const length = textWidth(text, tickSize) + 1;
  if (length + gap <= first) return atRight(set(first - gap - length, length, y));
  const [left, right] = clear === undefined ? [width, 0] : [clear - gap, width - clear - gap];
  const below = ticks.length > 0 ? heightOf(ticks) : y;
  return left >= right
    ? atRight(set(Math.max(0, left - length), Math.min(length, left), below))
    : set(width - right, right, below);
}

/** Words at the foot of a line at `x`, on the side where there is more room. */
export function footOf(text: string, x: number, y: number, width: number): Label {
  if (x < width / 2) return setLabel([{ text }], { x: x + gap, y, room: width - x - gap });
  const label = setLabel([{ text }], { x: 0, y, room: x - gap });
  return atRight(setLabel([{ text }], { x: x - gap - label.width, y, room: label.width + 1 }));
}

/** From the top of the highest label, at 0, to the bottom of the lowest. */
export function heightOf(labels: readonly Label[]): number {
  return Math.max(...labels.map(({ y, height }) => y + height));
}

function amount(text: string): Part {
  return { text, size: valueSize, weight: 600 };
}
