import type { Problem } from './problem.ts';

/** A unit's title in one language, as readers see it, and where it is written. */
export interface UnitTitle {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
}

/**
 * No two units bear one title in one language: a link, a card or a citation could not be told from
 * another. Case and white space make no difference.
 */
export function checkTitles(
  titles: readonly UnitTitle[],
  report: (problem: Problem) => void,
): void {
  const seen = new Map<string, UnitTitle>();
  for (const entry of titles) {
    const key = entry.title.replace(/\s+/g, ' ').trim().toLowerCase();
    const earlier = seen.get(key);
    if (earlier)
      report({
        file: entry.file,
        line: entry.line,
        message: `"${entry.id}" and "${earlier.id}" (${earlier.file}:${earlier.line}) both have the title "${entry.title}"`,
        remedy: 'say in the title what makes this unit another one',
      });
    else seen.set(key, entry);
  }
}
