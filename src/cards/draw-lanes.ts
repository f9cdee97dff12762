import { element, type Drawing } from '../drawings/svg.ts';
import { line, sans, serif, strong } from './draw-text.ts';
import { fit } from './fit.ts';
import { palette } from './palette.ts';

/** A step of a chain as a card shows it: who, how far it is known, and in which lane. */
export interface CardStep {
  readonly number: string;
  readonly company: string;
  readonly status: string;
  /** Index of its lane; undefined where no place was stated: it lies across all of them. */
  readonly lane: number | undefined;
  /** Solid under way, dashed planned, dotted not stated. */
  readonly dash: string | undefined;
}

const width = 1072;
const lane = { height: 98, gap: 5, label: 170 } as const;
const box = { gap: 40, inset: 8 } as const;

/** A card's drawing of a chain: its lanes, and its steps from left to right, in words that can be read small. */
export function drawLanes(lanes: readonly string[], steps: readonly CardStep[]): Drawing {
  const height = lanes.length * (lane.height + lane.gap) - lane.gap;
  const top = (index: number) => index * (lane.height + lane.gap);
  const across = (width - lane.label - box.gap * (steps.length - 1) - box.inset) / steps.length;
  const placed = steps.map((step, index) => ({
    ...step,
    x: lane.label + index * (across + box.gap),
    y: step.lane === undefined ? box.inset : top(step.lane) + box.inset,
    height: (step.lane === undefined ? height : lane.height) - 2 * box.inset,
  }));
  const ground = lanes.map(
    (name, index) =>
      element('rect', { y: top(index), width, height: lane.height, fill: palette.panel }) +
      line(name, strong, 26, { x: 18, y: top(index) + 58, fill: palette.muted }),
  );
  const links = placed.slice(1).map((to, index) => {
    const from = placed[index]!;
    const y = from.y + from.height / 2;
    const falls = to.lane !== undefined && to.lane !== from.lane;
    const [endX, endY] = falls ? [to.x + across / 2, to.y] : [to.x, y];
    const head = falls ? 'l-8 -14h16z' : 'l-14 -8v16z';
    return (
      element('path', {
        d: `M${from.x + across} ${y}H${endX}V${endY}`,
        fill: 'none',
        stroke: palette.ink,
        'stroke-width': 2.5,
        'stroke-dasharray': to.dash,
      }) + element('path', { d: `M${endX} ${endY}${head}`, fill: palette.ink })
    );
  });
  return {
    width,
    height,
    markup: [...ground, ...placed.map((step) => drawStep(step, across)), ...links].join(''),
  };
}

function drawStep(
  step: CardStep & { readonly x: number; readonly y: number; readonly height: number },
  across: number,
): string {
  const { number, company, status, x, y, height, dash } = step;
  const room = across - 28;
  const name = fit(company, strong.measure, {
    width: room - 34,
    height: 40,
    sizes: [28, 26, 24, 22, 20],
    spacing: 1.2,
  });
  const known = fit(status, sans.measure, {
    width: room,
    height: 42,
    sizes: [20, 19, 18, 17, 16],
    spacing: 1.2,
  });
  if (!name || !known) throw new Error(`"${company}, ${status}" does not fit its step on the card`);
  const tall = 34 + known.height;
  const start = y + (height - tall) / 2;
  return (
    element('rect', {
      x,
      y,
      width: across,
      height,
      fill: palette.ground,
      stroke: palette.ink,
      'stroke-width': 2.5,
      'stroke-dasharray': dash,
    }) +
    line(number, serif, 30, { x: x + 14, y: start + 26, fill: palette.ink }) +
    line(company, strong, name.size, { x: x + 44, y: start + 26 }) +
    known.lines
      .map((text, index) =>
        line(text, sans, known.size, {
          x: x + 14,
          y: start + 34 + known.size * 0.9 + index * known.leading,
          fill: palette.muted,
        }),
      )
      .join('')
  );
}
