import { matchRecord, passages, type PassageState } from './freshness.ts';
import type { Edition } from './model.ts';
import { ownerOf } from './owner-of.ts';
import type { Problem } from './problem.ts';
import { hashOf } from './translated.ts';
import { pluralSuffix } from './words.ts';

/**
 * Every entry of a translation's record belongs to a passage that exists, and every translation
 * stands in its own place; the source language has no record.
 */
export function checkFreshness(
  source: Edition,
  other: Edition,
  report: (problem: Problem) => void,
): void {
  const { file, lineOf, entries } = other.record;
  const { states, orphans } = matchRecord(passages(source, other), entries);
  // Words that only the translation has are told as such.
  const translated = new Set(other.words.map(({ key }) => key.replace(pluralSuffix, '')));
  for (const key of orphans.filter((orphan) => !translated.has(orphan)))
    report({
      file,
      line: lineOf(key),
      message: `the record holds "${key}", and there is no such passage`,
      remedy: 'npm run translations -- tidy takes out what is gone',
      about: ownerOf(/^[a-z]+:/.test(key) ? key : key.split('.')[0]!),
    });
  checkPlaces(states, report);
  const [first] = source.record.entries.keys();
  if (first !== undefined)
    report({
      file: source.record.file,
      line: source.record.lineOf(first),
      message: `"${source.language.code}" is the source language and is translated from nothing`,
      remedy: 'remove this file',
    });
}

/** No translation stands where that of another passage belongs: two were swapped, or one copied. */
function checkPlaces(states: readonly PassageState[], report: (problem: Problem) => void): void {
  const strays = states.flatMap(({ key, twin, recorded }) => {
    const to = twin && hashOf(twin.text);
    return twin && recorded && recorded.to !== to ? [{ key, twin, to, recorded }] : [];
  });
  for (const { key, twin, to } of strays) {
    const home = strays.find(({ recorded }) => recorded.to === to);
    if (home)
      report({
        file: twin.file,
        line: twin.line,
        message: `"${key}" is the translation that was accepted for "${home.key}"`,
        remedy: 'put each translation in the place of its own source',
      });
  }
}
