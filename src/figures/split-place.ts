import {
  canSet,
  firstMiddle,
  lower,
  markRoom,
  setLabel,
  stackLabels,
  type Label,
  type Part,
} from './label.ts';
import {
  labelRoom,
  type Floor,
  type SplitCounts,
  type SplitTexts,
  type View,
} from './split-view.ts';
import {
  blockHeight,
  pointOf,
  rows,
  runEnd,
  runPoints,
  scaleHeight,
  scaleUnder,
  type Grid,
  type Point,
} from './squares.ts';
import { textWidth } from './text-width.ts';
import { columnFill, levelOf, splitByHeight } from './unit-blocks.ts';

const aside = 14;
/** Squares by place: two blocks on one zero, the home block shared by height, the floor as a line. */
export function layPlace(
  grid: Grid,
  counts: SplitCounts,
  texts: SplitTexts,
  { gap, callout }: { gap: number; callout: boolean },
): View {
  const home = counts.chinese + counts.compliant;
  const [low, high] = splitByHeight(columnFill(home, rows), counts.chinese);
  const labels: Label[] = [];
  const block = blockHeight(grid);
  const header = (parts: readonly Part[], y: number) => {
    const label = setLabel(parts, { x: 0, y, room: Math.min(labelRoom, grid.width) });
    labels.push(label);
    return y + label.height + 6;
  };
  const top = header(texts.home, 0);
  const end = runEnd(grid, home);
  const scale = scaleUnder(grid, top + block + 3, end, texts.tick);
  const level = top + block - levelOf(home, rows, counts.floor) * grid.pitch;
  const above = (cells: typeof low, fallback: number) =>
    cells.length === 0 ? fallback : Math.min(...cells.map((cell) => pointOf(grid, cell, top).y));
  const named: { kind: string; parts: readonly Part[]; y: number }[] = [
    { kind: 'compliant', parts: texts.place.compliant, y: above(high, top) - 1 },
    { kind: 'chinese', parts: texts.place.chinese, y: above(low, top + block) - 1 },
  ];
  const beside = { x: end + aside, room: Math.min(labelRoom, grid.width - end - aside) };
  const besideFits =
    beside.room >= 120 &&
    [...named, { parts: texts.floor, kind: 'floor' }].every(({ parts, kind }) =>
      canSet(parts, beside.room, kind),
    );
  let floor: Floor = { y: level, end: end + 6 };
  let below = top + block + 3 + scaleHeight;
  if (besideFits) {
    const stacked = stackLabels(
      named.map(({ kind, parts, y }) => setLabel(parts, { ...beside, y, mark: kind })),
      4,
    );
    const lowest = stacked.at(-1)!.y + stacked.at(-1)!.height;
    const curved = callout && lowest <= level && canSet(texts.floor, grid.width - end - 60);
    const words = curved
      ? setLabel(texts.floor, {
          x: end + 60,
          y: below + 2,
          room: Math.min(labelRoom, grid.width - end - 60),
        })
      : pointedAt(texts.floor, beside, level, lowest + 2);
    const [from, mid] = [end + 8, firstMiddle(words)];
    floor = {
      y: level,
      end: from,
      leader: curved
        ? `M${r(from)} ${r(level)}C${r(from + 34)} ${r(level)} ${r(from + 4)} ${r(mid)} ${r(words.x - 6)} ${r(mid)}`
        : `M${r(from)} ${r(level)}L${r(words.x - 5)} ${r(mid)}`,
    };
    labels.push(...stacked, words);
    below = Math.max(below, lowest, words.y + words.height);
  } else {
    const short = setLabel([{ text: texts.floorShort, weight: 600 }], {
      x: end + 9,
      y: Math.min(Math.max(level - 8, top), top + block - 16),
      room: textWidth(texts.floorShort, 13, 600) + 1,
    });
    labels.push(short);
    below += 4;
    for (const kind of ['compliant', 'chinese', 'floor'] as const) {
      const label = setLabel(texts.narrow[kind], {
        x: 0,
        y: below,
        room: Math.min(labelRoom + 20, grid.width),
        mark: kind,
      });
      labels.push(label);
      below += label.height + 4;
    }
  }
  const second = header(texts.abroad, below + gap);
  const outer = runEnd(grid, counts.abroad);
  const outerScale = scaleUnder(grid, second + block + 3, outer, texts.tick);
  let bottom = second + block + 3 + scaleHeight;
  const room = Math.min(labelRoom, grid.width - outer - aside);
  if (room >= 120 && canSet(texts.place.abroad, room, 'abroad')) {
    const label = setLabel(texts.place.abroad, {
      x: outer + aside,
      y: second - 1,
      room,
      mark: 'abroad',
    });
    labels.push(label);
    bottom = Math.max(bottom, label.y + label.height);
  } else {
    const label = setLabel(texts.narrow.abroad, {
      x: 0,
      y: bottom + 4,
      room: Math.min(labelRoom + 20, grid.width),
      mark: 'abroad',
    });
    labels.push(label);
    bottom = label.y + label.height;
  }
  const points: Point[] = [...low, ...high].map((cell) => pointOf(grid, cell, top));
  return {
    points: [...points, ...runPoints(grid, [{ count: counts.abroad, y: second }])],
    runs: [],
    labels,
    scales: [scale, outerScale],
    floor,
    height: bottom,
  };
}

/** The threshold’s words with their first line on the threshold, or below what stands in the way. */
function pointedAt(
  parts: readonly Part[],
  { x, room }: { x: number; room: number },
  level: number,
  free: number,
): Label {
  const label = setLabel(parts, { x: x + markRoom, y: level, room: room - markRoom });
  const y = Math.max(2 * level - firstMiddle(label), free);
  return lower(label, y - label.y);
}

const r = (value: number) => Math.round(value * 100) / 100;
