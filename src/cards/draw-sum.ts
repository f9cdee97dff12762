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
    element('rect', { x: from, y: bottom - 118, width: Math.max(0, to - from), height: 28, fill });
  const room = (amount: string, what: string) =>
    Math.max(strong.measure(amount, 44), sans.measure(what, 26));
  const abroad = `+ ${sum.abroad}`;
  // Under its own part of the bar, or as near to it as the words of both leave room for.
  const second = Math.max(
    Math.min(split + gap / 2, x + width - room(abroad, sum.abroadWhat)),
    x + room(sum.home, sum.homeWhat) + 40,
  );
  const part = (from: number, amount: string, what: string) =>
    line(amount, strong, 44, { x: from, y: bottom - 38, tight: 2 }) +
    line(what, sans, 26, { x: from, y: bottom, fill: palette.muted });
  return (
    line(sum.total, strong, 56, { x, y: bottom - 140, tight: 2 }) +
    bar(x, split - gap / 2, palette.ink) +
    bar(split + gap / 2, x + width, palette.us) +
    part(x, sum.home, sum.homeWhat) +
    part(second, abroad, sum.abroadWhat)
  );
}
