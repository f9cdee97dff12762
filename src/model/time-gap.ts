/** How long after: a word for nearness, or a count of a unit. */
export type TimeGap =
  | { readonly unit: 'sameDay' | 'sameMonth' }
  | { readonly unit: 'days' | 'weeks' | 'months' | 'years'; readonly count: number };

/**
 * The time from one ISO date to a later one, in the unit that a person would say, rounded: days to
 * two weeks, weeks to two months, months to two years. Where a date has no day, only months are
 * counted. Refuses dates in the wrong order, and one without a month.
 */
export function timeGap(from: string, to: string): TimeGap {
  const exact = from.length === 10 && to.length === 10;
  const months = monthOf(to) - monthOf(from);
  if (exact) {
    const days = (Date.parse(to) - Date.parse(from)) / 864e5;
    if (!(days >= 0)) throw new Error(`${to} is not after ${from}`);
    if (days === 0) return { unit: 'sameDay' };
    if (days < 14) return { unit: 'days', count: days };
    if (days < 60) return { unit: 'weeks', count: Math.round(days / 7) };
    return inMonths(Math.round(days / 30.4375));
  }
  if (!(months >= 0)) throw new Error(`${to} is not after ${from}`);
  return months === 0 ? { unit: 'sameMonth' } : inMonths(months);
}

function inMonths(months: number): TimeGap {
  return months < 24
    ? { unit: 'months', count: months }
    : { unit: 'years', count: Math.round(months / 12) };
}

function monthOf(iso: string): number {
  const [, year, month] = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(iso) ?? [];
  if (!year || !month) throw new Error(`"${iso}" is no date of a timeline: it needs a month`);
  return Number(year) * 12 + Number(month);
}
