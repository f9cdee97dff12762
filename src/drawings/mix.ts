import type { MixBar } from '../figures/mix-bar.ts';
import type { BarMark, Placed } from '../figures/mix-labels.ts';
import { leading } from '../figures/wrap.ts';
import { element, escape, type Drawing } from './svg.ts';

/** Size of the amounts in pixels. */
export const valueSize = 15;

/** A name with the amount that belongs to it; `part` is what a script moves, `none` what stays. */
export interface MixLabel {
  readonly part: 'chinese' | 'nvidia' | 'none';
  readonly place: Placed;
  readonly value: string;
  /** Where the value stands: under the name, or at the end of its line. */
  readonly valueX?: number;
}

export interface MixParts {
  readonly width: number;
  readonly bar: MixBar;
  readonly barTop: number;
  readonly barHeight: number;
  readonly labels: readonly MixLabel[];
  readonly marks: readonly BarMark[];
  /** Tops of the three swatches beside a list of names; none where the names stand over their parts. */
  readonly swatches: readonly number[];
  /** The whole, written at the right end below the bar. */
  readonly total: { readonly text: string; readonly y: number };
  readonly height: number;
}

/** The bar of the supplier mix: three textures, the reported share as a dashed outline, two marks. */
export function drawMix(parts: MixParts): Drawing {
  const { width, bar, barTop, barHeight, labels, marks, swatches, total, height } = parts;
  const [holes, hatch] = [`mix.${width}.cn`, `mix.${width}.nv`];
  const bottom = barTop + barHeight;
  const span = ({ x, width: length }: { x: number; width: number }) => ({
    x,
    y: barTop,
    width: length,
    height: barHeight,
  });
  const home = bar.chinese.width + bar.nvidia.width;
  const divide = bar.abroad.x;
  return {
    width,
    height,
    markup: [
      textures(holes, hatch, bar.chinese.x, barTop),
      ...labels.flatMap(amountLabel),
      ...swatches.map((y, index) => swatch(index, y + 2, hatch)),
      element(
        'g',
        { 'data-mix': '', 'data-x': bar.chinese.x, 'data-home': home },
        element('rect', { ...span(bar.abroad), class: 'd-us' }),
        element('rect', { ...span(bar.nvidia), fill: `url(#${hatch})`, 'data-part': 'nvidia' }),
        element('rect', { ...span(bar.chinese), fill: `url(#${holes})`, 'data-part': 'chinese' }),
      ),
      element('path', { class: 'd-mix-divide', d: `M${divide} ${barTop - 1}V${bottom + 1}` }),
      element('path', {
        class: 'd-tick',
        d: bar.ticks.map((x) => `M${x} ${bottom + 2}v4`).join(''),
      }),
      ...marks.map((mark) => markLine(mark, barTop)),
      element('rect', {
        class: 'd-mix-ghost',
        x: bar.ghost.x,
        y: barTop - 4,
        width: bar.ghost.width,
        height: barHeight + 8,
      }),
      ...marks.map((mark) => textBlock(mark)),
      element(
        'text',
        { class: 'd-text d-muted', x: width - 1, y: total.y, 'text-anchor': 'end' },
        escape(total.text),
      ),
    ].join(''),
  };
}

/** A small square of the texture of a part: the first has one hole, the second hatch, the last none. */
function swatch(index: number, y: number, hatch: string): string {
  const square = `M1 ${y}h14v14h-14Z`;
  return [
    element('path', { class: 'd-cn', d: `${square}m5 5v4h4v-4Z` }),
    element('path', { fill: `url(#${hatch})`, d: square }),
    element('path', { class: 'd-us', d: square }),
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

function markLine({ mark, y, size }: BarMark, barTop: number): string {
  const d = `M${mark} ${barTop - 4}V${y + size - 1}`;
  return element('path', { class: 'd-halo', d }) + element('path', { class: 'd-line', d });
}

function amountLabel({ part, place, value, valueX }: MixLabel): string[] {
  const data = part === 'none' ? {} : { 'data-value': part };
  const lastLine = place.y + place.size + (place.lines.length - 1) * leading(place.size);
  const below = valueX === undefined;
  return [
    textBlock(place),
    element(
      'text',
      {
        class: 'd-text d-strong d-15',
        x: valueX ?? place.x,
        y: below ? lastLine + leading(valueSize) + 1 : lastLine,
        'text-anchor': !below || place.anchor === 'end' ? 'end' : undefined,
        ...data,
      },
      escape(value),
    ),
  ];
}

function textBlock({ lines, x, y, size, anchor }: Placed): string {
  return lines
    .map((line, index) =>
      element(
        'text',
        {
          class: 'd-text',
          x,
          y: y + size + index * leading(size),
          'text-anchor': anchor === 'end' ? 'end' : undefined,
        },
        escape(line),
      ),
    )
    .join('');
}
