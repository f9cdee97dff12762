import { canSet, setLabel, type Label } from './label.ts';
import { layPlace } from './split-place.ts';
import {
  kinds,
  labelRoom,
  type SplitCounts,
  type SplitTexts,
  type View,
  type ViewName,
} from './split-view.ts';
import {
  blockHeight,
  gridFor,
  rows,
  runEnd,
  runPoints,
  scaleHeight,
  scaleUnder,
  type Grid,
  type Run,
} from './squares.ts';
import { textWidth } from './text-width.ts';
import { foldRun, marksOf, sharedCells } from './unit-blocks.ts';

export interface SplitLayout extends Grid {
  readonly height: number;
  readonly views: Readonly<Record<ViewName, View>>;
}

/** Pixels kept free above each band of the whole plan, for the bracket of a guess. */
const bracketRoom = { first: 34, other: 22 };
const sizes = {
  288: { room: 288, largest: 22, callout: false },
  640: { room: 434, largest: 31, callout: false },
  840: { room: 518, largest: 37, callout: true },
} as const;
export type SplitWidth = keyof typeof sizes;

/** The figure at one width, in three groupings of the same squares and the same height. */
export function laySplit(counts: SplitCounts, texts: SplitTexts, width: SplitWidth): SplitLayout {
  const { cells: home } = sharedCells(counts.chinese, counts.compliant);
  if (home + counts.abroad === 0) throw new Error('a plan of nothing has no squares to show');
  const { room, largest, callout } = sizes[width];
  const homeColumns = Math.ceil(home / rows);
  const columns = Math.max(homeColumns, Math.ceil(counts.abroad / rows));
  const besideLine = (width - 12 - textWidth(texts.floorShort, 13, 600)) / Math.max(1, homeColumns);
  const grid = gridFor(width, columns, room, Math.min(largest, besideLine));
  const supplier = laySupplier(grid, counts, texts);
  const together = layTogether(grid, counts, texts);
  const tight = layPlace(grid, counts, texts, { gap: 20, callout });
  const spare = Math.max(supplier.height, together.height) - tight.height;
  const gap = 20 + Math.min(48, Math.max(0, spare));
  const place = layPlace(grid, counts, texts, { gap, callout });
  const height = Math.ceil(Math.max(place.height, supplier.height, together.height));
  return { ...grid, height, views: { place, supplier, together } };
}

/** Squares by supplier: three blocks on one zero, the one of which less is known set apart. */
function laySupplier(grid: Grid, counts: SplitCounts, texts: SplitTexts): View {
  const block = blockHeight(grid);
  const labels: Label[] = [];
  const runs: Run[] = [];
  let y = 0;
  for (const kind of kinds) {
    if (kind === 'abroad') y += 16;
    const x = runEnd(grid, counts[kind]) + 14;
    const room = Math.min(labelRoom, grid.width - x);
    const parts = texts.supplier[kind];
    const beside = room >= 120 && canSet(parts, room, kind);
    const label = setLabel(
      parts,
      beside
        ? { x, y: y - 1, room, mark: kind }
        : { x: 0, y, room: Math.min(labelRoom, grid.width), mark: kind },
    );
    const tall = beside && label.height > block;
    labels.push(label);
    const top = beside ? y : y + label.height + 6;
    runs.push({ count: marksOf(counts[kind]), y: top });
    y = (tall ? y + label.height : top + block) + 12;
  }
  const scale = scaleUnder(
    grid,
    runs.at(-1)!.y + block + 3,
    runEnd(grid, counts.abroad),
    texts.tick,
  );
  const height = Math.max(y - 12, scale.y + scaleHeight);
  return { points: runPoints(grid, runs), runs, labels, scales: [scale], height };
}

/** The whole plan in one run of squares, folded into bands of the grid’s width. */
function layTogether(grid: Grid, counts: SplitCounts, texts: SplitTexts): View {
  const block = blockHeight(grid);
  const whole = setLabel(texts.whole, { x: 0, y: 0, room: Math.min(labelRoom, grid.width) });
  const labels: Label[] = [whole];
  const top = whole.height + bracketRoom.first;
  // Each cut square in a cell of its own, so that the scale is out by a square or two at most.
  const total = kinds.reduce((sum, kind) => sum + marksOf(counts[kind]), 0);
  const runs = foldRun(total, rows, grid.columns).map((count, i) => ({
    count,
    y: top + i * (block + bracketRoom.other),
  }));
  const bottom = runs.at(-1)!.y + block;
  const last = runs.at(-1)!.count;
  const scale = scaleUnder(grid, bottom + 3, runEnd(grid, last), texts.tick, total - last);
  const x = grid.columns * grid.pitch + 14;
  const room = Math.min(labelRoom, grid.width - x);
  const beside = room >= 120 && kinds.every((kind) => canSet(texts.together[kind], room, kind));
  let y = beside ? top - 1 : scale.y + scaleHeight + 4;
  for (const kind of kinds) {
    const place = beside ? { x, room } : { x: 0, room: Math.min(labelRoom + 20, grid.width) };
    const label = setLabel(texts.together[kind], { ...place, y, mark: kind });
    labels.push(label);
    y += label.height + (beside ? 12 : 4);
  }
  const height = Math.max(y, scale.y + scaleHeight);
  return { points: runPoints(grid, runs), runs, labels, scales: [scale], height };
}
