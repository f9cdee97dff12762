import { orderOf } from './check-block-order.ts';
import { matchRecord, passages, type PassageState } from './freshness.ts';
import type { Edition } from './model.ts';
import type { Problem } from './problem.ts';
import { hashOf } from './translated.ts';
import { pluralSuffix } from './words.ts';

/**
 * Every entry of a translation's record belongs to a passage that exists, and every translation
 * stands in its own place; the source language has no record. Keys that are told as `missing` are
 * left out.
 */
export function checkFreshness(
  source: Edition,
  other: Edition,
  report: (problem: Problem) => void,
  missing: ReadonlySet<string> = new Set(),
): void {
  const { file, lineOf, entries } = other.record;
  const { states, orphans } = matchRecord(passages(source, other), entries);
  // What only the translation has is told as such, where it stands.
  const translated = new Set([
    ...other.words.map(({ key }) => key.replace(pluralSuffix, '')),
    ...other.sections
      .filter(({ id }) => !source.sections.some((section) => section.id === id))
      .flatMap(({ blocks }) => blocks.map(({ key }) => key)),
  ]);
  // Of a section with more blocks in one language, what has no twin is told.
  const uneven = source.sections.filter(({ id, blocks }) => {
    const twin = other.sections.find((section) => section.id === id);
    return twin && twin.blocks.length !== blocks.length;
  });
  const told = (key: string) =>
    missing.has(key) || translated.has(key) || uneven.some(({ id }) => key.startsWith(`${id}.`));
  const [first, ...more] = orphans.filter((key) => !told(key));
  if (first !== undefined)
    report({
      file,
      line: lineOf(first),
      message: `the record holds "${first}"${more.length > 0 ? ` and ${more.length} more` : ''}, and there is no such passage`,
      remedy: 'npm run translations -- tidy takes out what is gone',
    });
  checkPlaces(states, report);
  const [recorded] = source.record.entries.keys();
  if (recorded !== undefined)
    report({
      file: source.record.file,
      line: source.record.lineOf(recorded),
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
        about: orderOf(key),
      });
  }
}
