import { element } from '../drawings/svg.ts';
import { cardSize, type Card } from './card.ts';
import { block, line, sans, serif, strong, type Face } from './draw-text.ts';
import { fit, type Setting } from './fit.ts';
import { palette } from './palette.ts';
import { drawSum } from './draw-sum.ts';
import { placeDrawing, scaleIn } from './place-drawing.ts';

const margin = 64;
const width = cardSize.width - 2 * margin;
/** Between the line at the head and the one at the foot. */
const body = { top: 124, bottom: 524 } as const;
const strip = { height: 20, gap: 6 } as const;

/** A card as an SVG of 1200 × 630 in the two families of `fonts/`; refuses words that do not fit. */
export function drawCard(card: Card): string {
  const { width: w, height: h } = cardSize;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: w, height: h, viewBox: `0 0 ${w} ${h}` },
    element('rect', { width: w, height: h, fill: palette.ground }),
    drawHead(card),
    drawBody(card),
    drawFoot(card),
    card.sum ? '' : drawStrip(card.share),
  );
}

function drawHead({ site, kicker }: Card): string {
  return (
    line(site, serif, 36, { x: margin, y: 88 }) +
    line(kicker, strong, 24, { x: margin + width, y: 88, fill: palette.muted, anchor: 'end' })
  );
}

function drawBody(card: Card): string {
  if (card.sum) return drawStory(card, card.sum);
  if (card.figure) return drawFigure(card, card.figure);
  if (card.number) return drawNumber(card, card.number);
  return drawWords(card);
}

/** The story: its title, and the sum that it is about. */
function drawStory(card: Card, sum: NonNullable<Card['sum']>): string {
  const sizes = [92, 84, 76, 68, 60, 52, 44, 40];
  const title = set(card.title, serif, { width, height: 200, sizes });
  return (
    block(title, serif, { x: margin, top: body.top - 4 }) +
    drawSum(sum, card.share, { x: margin, bottom: body.bottom - 4, width })
  );
}

/** A number as large as the card allows, then what it counts. */
function drawNumber(card: Card, number: NonNullable<Card['number']>): string {
  const { before, value, after } = number;
  const small = 44;
  const gaps = [before, after].filter(Boolean).length * 20;
  const around = sans.measure(`${before}${after}`, small) + gaps;
  const size = [184, 168, 152, 136, 120, 104, 88, 72].find(
    (tried) => strong.measure(value, tried) + around <= width,
  );
  if (!size) throw new Error(`the number "${value}" does not fit its card`);
  const baseline = body.top + (number.share === undefined ? 24 : 12) + 0.7 * size;
  const start = margin + (before ? sans.measure(before, small) + 20 : 0);
  const place = { y: baseline, fill: palette.muted };
  const bar = baseline + 0.22 * size;
  const top = number.share === undefined ? baseline + 0.3 * size : bar + 44;
  const title = set(card.title, serif, {
    width,
    height: body.bottom - top,
    sizes: [68, 64, 60, 56, 52, 48, 44, 40, 36, 32],
  });
  return (
    (before && line(before, sans, small, { ...place, x: margin })) +
    line(value, strong, size, { x: start - 0.04 * size, y: baseline, tight: 2 }) +
    (after && line(after, sans, small, { ...place, x: start + strong.measure(value, size) + 20 })) +
    (number.share === undefined ? '' : drawShare(number.share, bar)) +
    block(title, serif, { x: margin, top })
  );
}

/** A share as part of a whole, in no colour that means something elsewhere. */
function drawShare(share: number, y: number): string {
  const rule = { x: margin, y, height: 18 };
  return (
    element('rect', { ...rule, width, fill: palette.line }) +
    element('rect', { ...rule, width: width * share, fill: palette.ink })
  );
}

/** Title and text; a section has its number in the story before them, under a rule. */
function drawWords(card: Card): string {
  const numeral = 200;
  const indent = card.ordinal ? serif.measure(card.ordinal, numeral) + 40 : 0;
  const x = margin + indent;
  const room = width - indent;
  const top = body.top + (card.ordinal ? 28 : 8);
  for (const height of [250, 310, 370]) {
    const title = fit(card.title, serif.measure, {
      width: room,
      height: Math.min(height, body.bottom - top),
      sizes: [96, 88, 80, 72, 64, 60, 56, 52, 48, 44, 40],
      spacing: 1.08,
      balanced: true,
    });
    if (!title) continue;
    const below = top + title.height + 24;
    const text =
      card.text === undefined
        ? undefined
        : fit(card.text, sans.measure, {
            width: room,
            height: body.bottom - 12 - below,
            sizes: [36, 34, 32, 30, 28, 26],
            spacing: 1.4,
          });
    const rule = { x: margin, y: body.top, width, height: 4, fill: palette.ink };
    return (
      (card.ordinal
        ? element('rect', rule) +
          line(card.ordinal, serif, numeral, { x: margin, y: top + 138, fill: palette.ink })
        : '') +
      block(title, serif, { x, top }) +
      (text ? block(text, sans, { x, top: below, fill: palette.muted }) : '')
    );
  }
  throw new Error(`the title "${card.title}" does not fit its card`);
}

/** A figure: its finding, and its own drawing below or beside it, where it comes out larger. */
function drawFigure(card: Card, { drawings, look }: NonNullable<Card['figure']>): string {
  const top = body.top - 8;
  const over = set(card.title, serif, { width, height: 120, sizes: [52, 48, 44, 40, 36, 32, 28] });
  const start = top + over.height + 22;
  const below = { x: margin, y: start, width, height: body.bottom - start };
  const column = 380;
  const beside = {
    x: margin + column + 48,
    y: top,
    width: width - column - 48,
    height: body.bottom - top,
  };
  if (scaleIn(drawings, below) * 1.15 >= scaleIn(drawings, beside))
    return block(over, serif, { x: margin, top }) + placeDrawing(drawings, look, below);
  const narrow = { width: column, height: body.bottom - top, sizes: [52, 48, 44, 40, 36, 32, 28] };
  return (
    block(set(card.title, serif, narrow), serif, { x: margin, top }) +
    placeDrawing(drawings, look, beside)
  );
}

/** The foot: a word and what belongs to it, or a sentence in two lines. */
function drawFoot({ foot: [first, rest] }: Card): string {
  const fill = palette.muted;
  if (!first) {
    const sizes = [26, 24, 22, 20, 18, 16];
    const box = { width, height: 60, sizes, spacing: 1.3 };
    const setting = fit(rest, sans.measure, box);
    if (!setting) throw new Error(`the line "${rest}" does not fit the foot of its card`);
    return block(setting, sans, { x: margin, top: 596 - setting.height, fill });
  }
  const y = 576;
  const size = [30, 28, 26, 24, 22, 20, 18].find(
    (tried) => strong.measure(first, tried) + sans.measure(rest, tried) + 12 <= width,
  );
  if (!size) throw new Error(`the line "${first} ${rest}" does not fit the foot of its card`);
  const at = margin + strong.measure(first, size) + 12;
  return line(first, strong, size, { x: margin, y }) + line(rest, sans, size, { x: at, y, fill });
}

/** The two parts of the plan, side by side along the lower edge. */
function drawStrip(share: number): string {
  const y = cardSize.height - strip.height;
  const split = Math.round(cardSize.width * share);
  const bar = (x: number, end: number, fill: string) =>
    element('rect', { x, y, width: Math.max(0, end - x), height: strip.height, fill });
  return (
    bar(0, split - strip.gap / 2, palette.ink) +
    bar(split + strip.gap / 2, cardSize.width, palette.us)
  );
}

/** A text at the largest size that fits; refuses one that fits at none. */
function set(
  text: string,
  face: Face,
  box: { width: number; height: number; sizes: readonly number[] },
): Setting {
  const setting = fit(text, face.measure, { ...box, spacing: 1.08, balanced: true });
  if (!setting) throw new Error(`"${text}" does not fit its card`);
  return setting;
}
