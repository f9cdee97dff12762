import { canSet, markRoom, setLabel, type Label, type Part } from './label.ts';
import { aside, layHome } from './split-home.ts';
import { labelRoom, type SplitCounts, type SplitTexts, type View } from './split-view.ts';
import { blockHeight, runEnd, runPoints, scaleHeight, scaleUnder, type Grid } from './squares.ts';
import { marksOf, sharedCells } from './unit-blocks.ts';

/** Squares by place: two blocks on one zero, `gap` pixels apart, each under its own heading. */
export function layPlace(
  grid: Grid,
  counts: SplitCounts,
  texts: SplitTexts,
  { gap, callout }: { gap: number; callout: boolean },
): View {
  const block = blockHeight(grid);
  const heading = (parts: readonly Part[], y: number) =>
    setLabel(parts, { x: 0, y, room: Math.min(labelRoom, grid.width) });
  const under = ({ y, height }: Label) => y + height + 6;

  const first = heading(texts.home, 0);
  const top = under(first);
  const home = layHome(grid, counts, texts, top, callout);
  const homeEnd = runEnd(grid, sharedCells(counts.chinese, counts.compliant).cells);

  const second = heading(texts.abroad, home.bottom + gap);
  const abroadTop = under(second);
  const end = runEnd(grid, counts.abroad);
  const scaleEnd = abroadTop + block + 3 + scaleHeight;
  const room = Math.min(labelRoom, grid.width - end - aside);
  const beside = room >= 120 && canSet(texts.place.abroad, room, 'abroad');
  const words = beside
    ? setLabel(texts.place.abroad, { x: end + aside, y: abroadTop - 4, room, mark: 'abroad' })
    : setLabel(texts.narrow.abroad, {
        x: 0,
        y: scaleEnd + 4,
        room: Math.min(labelRoom + markRoom, grid.width),
        mark: 'abroad',
      });
  return {
    points: [...home.points, ...runPoints(grid, [{ count: marksOf(counts.abroad), y: abroadTop }])],
    runs: [],
    labels: [first, ...home.labels, second, words],
    scales: [
      scaleUnder(grid, top + block + 3, homeEnd, texts.tick),
      scaleUnder(grid, abroadTop + block + 3, end, texts.tick),
    ],
    floor: home.floor,
    height: Math.max(scaleEnd, words.y + words.height),
  };
}
