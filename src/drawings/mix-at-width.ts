import { mixBar, type MixAmounts } from '../figures/mix-bar.ts';
import {
  captionOf,
  footOf,
  heightOf,
  namesBelow,
  namesOver,
  tickLabels,
} from '../figures/mix-labels.ts';
import { drawMix } from './mix.ts';
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
  /** What the scale under the bar measures, and how a share is written. */
  readonly scale: string;
  readonly share: (share: number) => string;
  readonly floor: string;
}

const barHeight = 44;
/** How far the line at the floor stands out over the bar. */
const out = 4;

/**
 * The bar drawn for one width in pixels, at rest: how much of the part abroad is chips is not shown,
 * as it is not known. Names stand over their parts where there is room, below where there is not.
 */
export function mixAtWidth(amounts: MixAmounts, words: MixWords, width: number): Drawing {
  const bar = mixBar(amounts, 1, width - 2);
  const parts = (['chinese', 'nvidia', 'abroad'] as const).map((part) => ({
    ...bar[part],
    ...words[part],
  }));
  const over = namesOver(parts);
  const barTop = (over ? heightOf(over) : 0) + out + 2;
  const clear = bar.crossing;
  const below = { y: barTop + barHeight + 7, width, clear };
  const ticks = tickLabels(bar.scale, words.share, below);
  const caption = captionOf(words.scale, ticks, below);
  const scale = [...ticks, caption];
  const foot = clear === undefined ? [] : [footOf(words.floor, clear, heightOf(scale) + 2, width)];
  const above = heightOf([...scale, ...foot]);
  const list = over ? undefined : namesBelow(parts, { x: 22, y: above + 12, width });
  const names = over ?? [...list!.names, ...list!.amounts];
  return drawMix({
    width,
    height: Math.ceil(heightOf([...scale, ...foot, ...names])) + 4,
    bar,
    barTop,
    barHeight,
    labels: [...names, ...scale, ...foot],
    swatches: list ? list.names.map(({ y }) => y) : [],
    ...(foot[0] && { lineTo: foot[0].y + foot[0].height }),
  });
}
