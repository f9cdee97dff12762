import { mixBar, type MixAmounts } from '../figures/mix-bar.ts';
import { listLabels, markLabels, partLabels } from '../figures/mix-labels.ts';
import { textWidth } from '../figures/text-width.ts';
import { drawMix, valueSize, type MixLabel } from './mix.ts';
import type { Drawing } from './svg.ts';

interface Named {
  readonly name: string;
  readonly value: string;
}

/** The words of the bar, finished. */
export interface MixWords {
  readonly chinese: Named;
  readonly nvidia: Named;
  readonly abroad: Named;
  /** Every value that the first two can take: room is kept for the widest. */
  readonly values: readonly string[];
  readonly floor: string;
  readonly reported: string;
  readonly total: string;
}

const barHeight = 44;
/** How far the outline of the reported share stands out from the bar. */
const out = 4;

/**
 * The bar drawn for one width in pixels: names over their parts where there is room for them, in a
 * list below where there is not. Names stand at the ends that no share moves, so nothing jumps.
 */
export function mixAtWidth(amounts: MixAmounts, words: MixWords, width: number): Drawing {
  const bar = mixBar(amounts, 1, width - 2);
  const named = [
    { part: 'chinese', ...words.chinese },
    { part: 'nvidia', ...words.nvidia },
    { part: 'none', ...words.abroad },
  ] as const;
  const narrow = width < 480;
  const home = bar.abroad.x;
  const over = narrow
    ? undefined
    : partLabels([
        { name: words.chinese.name, x: 1, room: home * 0.42, anchor: 'start' },
        { name: words.nvidia.name, x: home - 4, room: home * 0.55 - 4, anchor: 'end' },
        { name: words.abroad.name, x: width - 1, room: width - home - 24, anchor: 'end' },
      ]);
  const barTop = over ? over.height + valueSize + 20 : out + 2;
  const bottom = barTop + barHeight + out;
  const marks = markLabels(
    [
      { x: bar.floorX, text: words.floor },
      { x: bar.ghost.x + bar.ghost.width, text: words.reported },
    ],
    bottom,
    width,
  );
  const under = bottom + marks.height;
  const totalFrom = width - textWidth(words.total, 13) - 16;
  const clear = marks.labels.every(
    ({ x, anchor, width: length }) => (anchor === 'start' ? x + length : x) < totalFrom,
  );
  const totalY = clear && over ? bottom + 18 : under + 20;
  const rows = named.map(({ name, value }) => ({ name, values: [...words.values, value] }));
  const list = over ? undefined : listLabels(rows, totalY + 12, 22, width, valueSize);
  const labels = named.map(({ part, value }, index): MixLabel => ({
    part,
    value,
    place: (over ?? list)!.labels[index]!,
    ...(list && { valueX: width - 1 }),
  }));
  return drawMix({
    width,
    bar,
    barTop,
    barHeight,
    labels,
    marks: marks.labels,
    swatches: list ? list.labels.map(({ y }) => y) : [],
    total: { text: words.total, y: totalY },
    height: list ? totalY + 12 + list.height : Math.max(under, totalY) + 8,
  });
}
