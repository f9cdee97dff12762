import { scaleUtc, utcMonth, utcYear } from 'd3';

/** A stretch of the axis: a day is a point, a month that is all we know is as long as a month. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

export interface TimeAxis {
  /** Of each date given, in its order. */
  readonly spans: readonly TimeSpan[];
  /** The beginning of the axis and of every year after it. */
  readonly years: readonly { readonly year: string; readonly at: number }[];
}

/**
 * ISO dates on one true scale from `start` to `end`, from the month of the first to the end of the
 * month of the last. Refuses a date that has no month.
 */
export function timeAxis(dates: readonly string[], start: number, end: number): TimeAxis {
  const spans = dates.map(daySpan);
  const first = new Date(Math.min(...spans.map(([from]) => +from)));
  const last = new Date(Math.max(...spans.map(([, to]) => +to)));
  const domain = [utcMonth.floor(first), utcMonth.ceil(new Date(+last + 1))] as const;
  const scale = scaleUtc(domain, [start, end]);
  const at = (date: Date) => Math.round(scale(date) * 100) / 100;
  return {
    spans: spans.map(([from, to]) => ({ from: at(from), to: at(to) })),
    years: [domain[0], ...utcYear.range(new Date(+domain[0] + 1), domain[1])].map((date) => ({
      year: String(date.getUTCFullYear()),
      at: at(date),
    })),
  };
}

function daySpan(iso: string): readonly [Date, Date] {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(iso))
    throw new Error(`"${iso}" has no place on a time axis: it needs a month`);
  const from = new Date(`${iso.slice(0, 7)}${iso.slice(7) || '-01'}T00:00:00Z`);
  return [from, iso.length === 10 ? from : utcMonth.offset(from, 1)];
}
