import { element } from '../drawings/svg.ts';
import type { Card } from './card.ts';
import { line, sans, strong } from './draw-text.ts';
import { palette } from './palette.ts';

interface Place {
  readonly x: number;
  readonly bottom: number;
  readonly width: number;
}

/** The sum of the plan: its total above a bar in two parts, each with its amount. */
export function drawSum(sum: NonNullable<Card['sum']>, share: number, place: Place): string {
  const { x, bottom, width } = place;
  const gap = 6;
  const split = x + Math.round(width * share);
  const bar = (from: number, to: number, fill: string) =>
    element('rect', { x: from, y: bottom - 118, width: to - from, height: 28, fill });
  const part = (from: number, amount: string, what: string) =>
    line(amount, strong, 44, { x: from, y: bottom - 38, tight: 2 }) +
    line(what, sans, 26, { x: from, y: bottom, fill: palette.muted });
  return (
    line(`${sum.total} =`, strong, 56, { x, y: bottom - 140, tight: 2 }) +
    bar(x, split - gap / 2, palette.cn) +
    bar(split + gap / 2, x + width, palette.us) +
    part(x, sum.home, sum.homeWhat) +
    part(split + gap / 2, `+ ${sum.abroad}`, sum.abroadWhat)
  );
}
