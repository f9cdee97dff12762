import type { TimeAxis } from '../figures/time-axis.ts';
import { leading, type Lines } from '../figures/wrap.ts';
import type { EventEntry } from '../model/facts.ts';
import { eventMark } from './event-mark.ts';
import { element, escape, type Drawing } from './svg.ts';

/** One event, set in lines and placed: `y` is the top of its block. */
export interface TimelineItem {
  readonly id: string;
  readonly kind: EventEntry['kind'];
  readonly state: EventEntry['status'];
  readonly date: string;
  readonly title: Lines;
  readonly y: number;
}

export interface TimelineParts {
  readonly width: number;
  readonly height: number;
  readonly items: readonly TimelineItem[];
  readonly markX: number;
  readonly dateX: number;
  readonly titleX: number;
  /** Below the date rather than beside it. */
  readonly stacked: boolean;
  /** The true scale, and where it stands; none where the drawing is a list. */
  readonly axis: (TimeAxis & { readonly x: number }) | undefined;
  /** The key: a mark and its word. */
  readonly key: readonly {
    readonly x: number;
    readonly y: number;
    readonly word: string;
    readonly mark: string;
  }[];
}

/** All events with their titles: beside a true scale with leader lines, or as a list on a rail. */
export function drawTimeline(parts: TimelineParts): Drawing {
  const { width, height, items, markX, dateX, titleX, stacked, axis, key } = parts;
  const middle = ({ y }: TimelineItem) => y + 9;
  const text = (x: number, y: number, words: string, more = '', size = 13) =>
    element('text', { class: `d-text${more}`, x, y: y + size }, escape(words));
  const rail =
    items.length > 1 && !axis && `M${markX} ${middle(items[0]!)}V${middle(items.at(-1)!)}`;
  return {
    width,
    height,
    markup: [
      ...key.map(
        ({ x, y, word, mark }) =>
          element('g', { transform: `translate(${x + 6} ${y + 9})` }, mark) +
          text(x + 18, y, word, ' d-muted'),
      ),
      ...(rail ? [element('path', { class: 'd-leader', d: rail })] : []),
      ...(axis ? [drawAxis(axis, items.map(middle), markX)] : []),
      ...items.map((item) =>
        element(
          'g',
          { 'data-event': item.id },
          element(
            'g',
            { transform: `translate(${markX} ${middle(item)})` },
            eventMark(item.kind, item.state),
          ),
          text(dateX, item.y + 1, item.date, ' d-muted'),
          ...item.title.lines.map((line, index) =>
            text(titleX, item.y + 1 + (index + (stacked ? 1 : 0)) * leading(13), line),
          ),
        ),
      ),
    ].join(''),
  };
}

/** Years at the left, a point or a stretch a date, and a line from it to its event. */
function drawAxis(axis: TimeAxis & { x: number }, ys: readonly number[], markX: number): string {
  const { x, spans, years } = axis;
  const end = Math.max(...spans.map(({ to }) => to), ...years.map(({ at }) => at));
  const shown = years.filter(({ at }, index) => (years[index + 1]?.at ?? Infinity) - at >= 16);
  return [
    element('path', { class: 'd-line', d: `M${x} ${years[0]!.at}V${end}` }),
    ...shown.map(
      ({ year, at }) =>
        element('path', { class: 'd-line', d: `M${x - 6} ${at}H${x}` }) +
        element(
          'text',
          { class: 'd-text d-strong', x: x - 10, y: at + 5, 'text-anchor': 'end' },
          escape(year),
        ),
    ),
    element('path', {
      class: 'd-leader',
      d: spans
        .map(
          ({ from, to }, index) =>
            `M${x + 3} ${(from + to) / 2}L${markX - 22} ${ys[index]}H${markX - 10}`,
        )
        .join(''),
    }),
    element('path', {
      class: 'd-stretch',
      d: spans.map(({ from, to }) => `M${x} ${from}V${Math.max(to, from + 0.01)}`).join(''),
    }),
  ].join('');
}
