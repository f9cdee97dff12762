import { canSet, firstMiddle, lower, markRoom, setLabel, stackLabels } from './label.ts';
import type { Label, Part } from './label.ts';
import { labelRoom, type Floor, type SplitCounts, type SplitTexts } from './split-view.ts';
import {
  blockHeight,
  pointOf,
  rows,
  runEnd,
  scaleHeight,
  type Grid,
  type Point,
} from './squares.ts';
import { textWidth } from './text-width.ts';
import { columnFill, lastOf, levelOf, marksOf, sharedCells, splitByHeight } from './unit-blocks.ts';

/** Pixels between a block and the words beside it. */
export const aside = 14;

interface Home {
  readonly points: readonly Point[];
  readonly labels: readonly Label[];
  readonly floor: Floor;
  /** Where what comes next may begin. */
  readonly bottom: number;
}

/** The home block: Chinese suppliers below, Nvidia above, the threshold across, words around. */
export function layHome(
  grid: Grid,
  counts: SplitCounts,
  texts: SplitTexts,
  top: number,
  callout: boolean,
): Home {
  const { cells: home } = sharedCells(counts.chinese, counts.compliant);
  const [low, high] = shareCells(grid, counts, top);
  const bottom = top + blockHeight(grid);
  const end = runEnd(grid, home);
  const level =
    bottom + (grid.pitch - grid.side) / 2 - levelOf(home, rows, counts.floor) * grid.pitch;
  const topOf = (points: readonly Point[], fallback: number) =>
    points.length === 0 ? fallback : Math.min(...points.map(({ y }) => y));
  const tops = { compliant: topOf(high, top) - 4, chinese: topOf(low, bottom) - 4 };
  const at = { tops, level, end, below: bottom + 3 + scaleHeight };
  const words = wordsBeside(grid, texts, at, callout) ?? wordsBelow(grid, texts, at, top, bottom);
  return { points: [...low, ...high], ...words };
}

/**
 * Where the squares of the two suppliers lie: the first below, the cut one last. Where a square is
 * part the one's and part the other's, its two pieces lie side by side in it.
 */
function shareCells(
  grid: Grid,
  { chinese, compliant }: SplitCounts,
  top: number,
): [Point[], Point[]] {
  const { cells, shared } = sharedCells(chinese, compliant);
  const [low, high] = splitByHeight(columnFill(cells, rows), marksOf(chinese));
  const [below, above] = [low, high].map((part) => part.map((cell) => pointOf(grid, cell, top)));
  if (lastOf(chinese) === 1) return [below!, above!];
  // The highest row, and in it the furthest right: what lies beside it is the other’s.
  const edge = below!.toSorted((a, b) => b.y - a.y || a.x - b.x).at(-1)!;
  const piece = shared ? [{ ...edge, x: edge.x + lastOf(chinese) * grid.side }] : [];
  return [
    [...below!.filter((point) => point !== edge), edge],
    [...above!, ...piece],
  ];
}

interface At {
  readonly tops: Readonly<Record<'compliant' | 'chinese', number>>;
  readonly level: number;
  readonly end: number;
  readonly below: number;
}
type Words = Omit<Home, 'points'>;
const upwards = ['compliant', 'chinese'] as const;

/** Words to the right of the block, each at its squares; undefined where they have no room. */
function wordsBeside(
  grid: Grid,
  texts: SplitTexts,
  { tops, level, end, below }: At,
  callout: boolean,
): Words | undefined {
  const [x, room] = [end + aside, Math.min(labelRoom, grid.width - end - aside)];
  const parts = [texts.place.compliant, texts.place.chinese, texts.floor];
  if (room < 120 || !parts.every((part) => canSet(part, room, 'mark'))) return undefined;
  const stacked = stackLabels(
    upwards.map((kind) => setLabel(texts.place[kind], { x, y: tops[kind], room, mark: kind })),
    4,
  );
  const lowest = Math.max(...stacked.map(({ y, height }) => y + height));
  const far = { x: end + 60, room: Math.min(labelRoom, grid.width - end - 60) };
  const curved = callout && lowest <= level && canSet(texts.floor, far.room);
  const words = curved
    ? setLabel(texts.floor, { ...far, y: below + 2 })
    : pointedAt(texts.floor, x + markRoom, room - markRoom, level, lowest + 2);
  const [from, to, mid] = [end + 8, words.x - 5, firstMiddle(words)].map(round) as Three;
  const y = round(level);
  const leader = curved
    ? `M${from} ${y}C${round(from + 34)} ${y} ${round(from + 4)} ${mid} ${to} ${mid}`
    : `M${from} ${y}L${to} ${mid}`;
  return {
    labels: [...stacked, words],
    floor: { y: level, end: end + 8, leader },
    bottom: Math.max(below, lowest, words.y + words.height),
  };
}

/** A line each under the block; beside the threshold stands only its share. */
function wordsBelow(
  grid: Grid,
  texts: SplitTexts,
  { level, end, below }: At,
  top: number,
  bottom: number,
): Words {
  const short: Part = { text: texts.floorShort, weight: 600 };
  const y = Math.min(Math.max(level - 8, top), bottom - 16);
  const room = textWidth(short.text, 13, 600) + 1;
  const labels = [setLabel([short], { x: end + 9, y, room })];
  let free = below + 4;
  for (const kind of [...upwards, 'floor'] as const) {
    const room = Math.min(labelRoom + markRoom, grid.width);
    const label = setLabel(texts.narrow[kind], { x: 0, y: free, room, mark: kind });
    labels.push(label);
    free += label.height + 4;
  }
  return { labels, floor: { y: level, end: end + 6 }, bottom: free };
}

/** The threshold’s words with their first line on the threshold, or below what stands in the way. */
function pointedAt(parts: readonly Part[], x: number, room: number, level: number, free: number) {
  const label = setLabel(parts, { x, y: level, room });
  return lower(label, Math.max(2 * level - firstMiddle(label), free) - label.y);
}

type Three = [number, number, number];
const round = (value: number) => Math.round(value * 100) / 100;
