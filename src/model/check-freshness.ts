import { matchRecord, passages } from './freshness.ts';
import type { Edition } from './model.ts';
import type { Problem } from './problem.ts';

/** Every entry of a translation's record belongs to a passage that exists; the source has none. */
export function checkFreshness(
  source: Edition,
  other: Edition,
  report: (problem: Problem) => void,
): void {
  const { file, lineOf, entries } = other.record;
  for (const key of matchRecord(passages(source, other), entries).orphans)
    report({
      file,
      line: lineOf(key),
      message: `the record holds "${key}", and there is no such passage`,
      remedy: 'npm run translations -- tidy takes out what is gone',
    });
  for (const key of [...source.record.entries.keys()].slice(0, 1))
    report({
      file: source.record.file,
      line: source.record.lineOf(key),
      message: `"${source.language.code}" is the source language and is translated from nothing`,
      remedy: 'remove this file',
    });
}
