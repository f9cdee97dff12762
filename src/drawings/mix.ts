import type { Label } from '../figures/label.ts';
import type { MixBar } from '../figures/mix-bar.ts';
import { element, type Drawing } from './svg.ts';
import { text } from './text.ts';

export interface MixParts {
  readonly width: number;
  readonly height: number;
  readonly bar: MixBar;
  readonly barTop: number;
  readonly barHeight: number;
  readonly labels: readonly Label[];
  /** Tops of the three swatches beside a list of names; none where the names stand over their parts. */
  readonly swatches: readonly number[];
  /** How far down the line at the floor goes, to its words. */
  readonly lineTo?: number;
}

/**
 * The bar of the plan: chips bought in China in two textures, and dots around what is spent abroad. A
 * script fills in of that what the reader supposes to be chips.
 */
export function drawMix(parts: MixParts): Drawing {
  const { width, height, bar, barTop, barHeight, labels, swatches, lineTo } = parts;
  const [holes, hatch] = [`mix.${width}.cn`, `mix.${width}.nv`];
  const span = ({ x, width: length }: { x: number; width: number }) => ({
    x,
    y: barTop,
    width: length,
    height: barHeight,
  });
  const { x, width: room } = bar.abroad;
  const chips = { ...span({ x, width: 0 }), class: 'd-us', 'data-chips': room };
  const line = lineTo !== undefined && `M${bar.crossing} ${barTop - 4}V${lineTo}`;
  return {
    width,
    height,
    markup: [
      textures(holes, hatch, bar.chinese.x, barTop),
      element('path', {
        class: 'd-tick',
        d: bar.scale.map((tick) => `M${tick.x} ${barTop + barHeight + 2}v4`).join(''),
      }),
      element('rect', { ...span(bar.nvidia), fill: `url(#${hatch})` }),
      element('rect', { ...span(bar.chinese), fill: `url(#${holes})` }),
      element('rect', chips),
      dotted(x, barTop, room, barHeight),
      ...(line
        ? [
            element('path', { class: 'd-halo', d: line }),
            element('path', { class: 'd-line', d: line }),
          ]
        : []),
      ...swatches.map((y, index) => swatch(index, y + 1, hatch)),
      ...labels.flatMap((label) => label.lines.map(text)),
    ].join(''),
  };
}

/** What nobody has reported the contents of, within its edges. */
function dotted(x: number, y: number, width: number, height: number): string {
  const inside = `M${x + 0.75} ${y + 0.75}h${width - 1.5}v${height - 1.5}h${1.5 - width}z`;
  return element('path', { class: 'd-line d-unstated', d: inside });
}

/** A small square of the texture of a part: the first has one hole, the second hatch, the last dots. */
function swatch(index: number, y: number, hatch: string): string {
  const square = `M1 ${y}h14v14h-14Z`;
  return [
    element('path', { class: 'd-cn', d: `${square}m5 5v4h4v-4Z` }),
    element('path', { fill: `url(#${hatch})`, d: square }),
    dotted(1, y, 14, 14),
  ][index]!;
}

/** Chinese suppliers: filled, with holes. Nvidia cut down: hatched. */
function textures(holes: string, hatch: string, x: number, y: number): string {
  const pattern = (id: string, size: number, ...inside: string[]) =>
    element(
      'pattern',
      { id, x, y, width: size, height: size, patternUnits: 'userSpaceOnUse' },
      ...inside,
    );
  return element(
    'defs',
    {},
    pattern(holes, 11, element('path', { class: 'd-cn', d: 'M0 0H11V11H0ZM4 4V7.5H7.5V4Z' })),
    pattern(
      hatch,
      8,
      element('rect', { class: 'd-ground', width: 8, height: 8 }),
      element('path', {
        class: 'd-hatch',
        'stroke-width': 2,
        d: 'M-2 2 2-2M-2 10 10-2M6 10 10 6',
      }),
    ),
  );
}
