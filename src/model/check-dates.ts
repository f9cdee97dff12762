import { factFiles, type FactFile, type Model } from './model.ts';
import type { Problem } from './problem.ts';

/**
 * Nothing that is told has happened after the day on which it is told: `today`, or the newest day in
 * the registry of ids where the clock is wrong and says a day before the publication. Nothing was read
 * before it was written, changed before it was published, or is newer than the story says its newest
 * source is. Dates are ISO: a day, a month, a year.
 */
export function checkDates(model: Model, today: string, report: (problem: Problem) => void): void {
  const { story, claims, sources, events, chain, corrections, units, lineOf } = model;
  const begun = [...units.values()].map(({ since }) => since);
  const latest =
    today < story.published ? begun.reduce((a, b) => (a > b ? a : b), story.published) : today;
  const complain = (
    file: FactFile,
    path: readonly PropertyKey[],
    message: string,
    remedy = 'correct the year, the month or the day',
  ) => report({ file: factFiles[file], line: lineOf(file, path), message, remedy });
  const past = (file: FactFile, path: readonly PropertyKey[], date: string) => {
    if (isAfter(date, latest))
      complain(
        file,
        path,
        `"${path.join('.')}" is ${date}, and today is ${latest}`,
        'give the day on which it was known; what is planned is told when it was reported',
      );
  };
  for (const { id, date, status } of claims.values())
    if (status !== 'calculated') past('claims', [id, 'date'], date);
  for (const { id, date, accessed } of sources.values()) {
    past('sources', [id, 'date'], date);
    past('sources', [id, 'accessed'], accessed);
    if (isAfter(date, accessed))
      complain(
        'sources',
        [id, 'accessed'],
        `"${id}" was read in ${accessed}, before it was published in ${date}`,
      );
  }
  for (const { id, date } of events) past('events', [id, 'date'], date);
  for (const { id, date } of corrections) past('corrections', [id, 'date'], date);
  past('story', ['evidence'], story.evidence);
  for (const part of ['steps', 'layers', 'beside'] as const)
    for (const [index, { date }] of chain[part].entries())
      if (date !== undefined) past('chain', [part, index, 'date'], date);
  const [newest] = [...sources.values()]
    .filter(({ date }) => isAfter(date, story.evidence))
    .toSorted((a, b) => b.date.localeCompare(a.date));
  if (newest)
    complain(
      'story',
      ['evidence'],
      `the source "${newest.id}" is of ${newest.date}, and the newest that was read is said to be of ${story.evidence}`,
      newest.date.length === 10
        ? `write "evidence: ${newest.date}", or correct the date of "${newest.id}"`
        : `write its day as "evidence", or correct the date of "${newest.id}"`,
    );
  for (const [id, { since, changed }] of units) {
    past('units', [id, 'since'], since);
    if (changed !== undefined) past('units', [id, 'changed'], changed);
    if (changed !== undefined && isAfter(since, changed))
      complain(
        'units',
        [id, 'changed'],
        `"${id}" changed on ${changed}, before it began on ${since}`,
      );
  }
}

/** Whether a date is surely later than another, as far as both are known. */
function isAfter(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) > other.slice(0, known);
}
