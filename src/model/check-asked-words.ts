import type { AskedWords } from './asked-words.ts';
import type { Model } from './model.ts';
import type { Problem } from './problem.ts';
import { placeForWords } from './words-place.ts';
import { branches, pluralSuffix } from './words.ts';

/**
 * What the code asks for stands in some language at least: parity sees to the others. Known to be
 * asked for is what the code names, and what it can build of the keys that a record still holds.
 * Returns the keys that are missing.
 */
export function checkAskedWords(
  { editions }: Model,
  { named, asks }: AskedWords,
  report: (problem: Problem) => void,
): ReadonlySet<string> {
  const all = [...editions.values()];
  // The code names keys, and beginnings of keys that it builds.
  const known = new Set(
    all.flatMap(({ words }) => words.flatMap(({ key }) => branches(key.replace(pluralSuffix, '')))),
  );
  const recorded = all.flatMap(({ record }) => [...record.entries.keys()]);
  const missing = new Set([
    ...named.keys(),
    ...recorded.filter((key) => !known.has(key) && asks(key)),
  ]).difference(known);
  const [source] = all;
  if (source)
    for (const [branch, [first, ...more]] of Map.groupBy(missing, (key) =>
      branches(key).find((branch) => !known.has(branch))!,
    )) {
      const { file, line } = placeForWords(source, first!);
      const count = more.length > 0 ? ` (${more.length + 1} of them)` : '';
      const by = named.get(first!);
      report({
        file,
        line,
        message: `the words "${branch}"${count} are in no language, and ${by ?? 'the site'} asks for them`,
        remedy: 'restore them from git in every language, or spell the key as it was',
      });
    }
  return missing;
}
