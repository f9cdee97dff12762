import { eventMark } from '../drawings/event-mark.ts';
import { element, type Drawing } from '../drawings/svg.ts';
import { timeAxis } from '../figures/time-axis.ts';
import type { EventEntry } from '../model/facts.ts';
import { line, sans, strong } from './draw-text.ts';
import { palette } from './palette.ts';

type Kind = EventEntry['kind'];
export interface CardEvent {
  readonly iso: string;
  readonly kind: Kind;
  readonly state: EventEntry['status'];
}

const width = 1072;
const row = { height: 58, label: 170 } as const;
const large = 2.1;

/** A card's drawing of the timeline: its marks on one true scale, a row for each kind. */
export function drawYears(
  events: readonly CardEvent[],
  rows: readonly { readonly kind: Kind; readonly name: string }[],
): Drawing {
  const { spans, years } = timeAxis(
    events.map(({ iso }) => iso),
    row.label + 20,
    width - 20,
  );
  const bottom = rows.length * row.height;
  const ground = rows.map(({ name }, index) =>
    [
      element('rect', {
        y: index * row.height,
        width,
        height: row.height - 5,
        fill: palette.panel,
      }),
      line(name, strong, 26, { x: 18, y: index * row.height + 36, fill: palette.muted }),
    ].join(''),
  );
  const marks = events.map(({ kind, state }, index) => {
    const { from, to } = spans[index]!;
    const y = rows.findIndex((each) => each.kind === kind) * row.height + (row.height - 5) / 2;
    return element(
      'g',
      { transform: `translate(${(from + to) / 2} ${y}) scale(${large})` },
      eventMark(kind, state),
    );
  });
  // A year that begins too near the end of the row has no room for its number.
  const scale = years
    .filter(({ at }, index) => (years[index + 1]?.at ?? width) - at > 70)
    .map(
      ({ year, at }) =>
        element('rect', { x: at - 1, y: 0, width: 2, height: bottom + 4, fill: palette.line }) +
        line(year, sans, 24, { x: at, y: bottom + 32, fill: palette.muted }),
    );
  return { width, height: bottom + 44, markup: [...ground, ...scale, ...marks].join('') };
}
