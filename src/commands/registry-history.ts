import { parse } from 'yaml';
import { compareRegistries, type RegistryVersion } from '../model/compare-registries.ts';
import { factFiles } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';
import type { PastVersion } from './past-versions.ts';

/** Every published id that the registry lost or turned into something else, once, by name. */
export function checkRegistryHistory(
  past: readonly PastVersion[],
  now: RegistryVersion,
  lineOf: (id: string) => number,
): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const { commit, text } of past)
    for (const { id, message } of compareRegistries(readVersion(text), now))
      if (!problems.has(id))
        problems.set(id, {
          file: factFiles.units,
          line: lineOf(id),
          message: `${message} (commit ${commit} had it)`,
          remedy: `restore its line; "npm run unit -- move ${id} NEW" or "retire ${id} WHY" keep its address`,
          about: id,
        });
  return [...problems.values()];
}

/** The ids and kinds in a text; an old text that does not parse tells nothing. */
function readVersion(text: string): RegistryVersion {
  let data: unknown;
  try {
    data = parse(text);
  } catch {
    return new Map();
  }
  if (typeof data !== 'object' || data === null) return new Map();
  return new Map(
    Object.entries(data).flatMap(([id, entry]: [string, unknown]) =>
      typeof entry === 'object' && entry !== null && 'kind' in entry
        ? [[id, { kind: String(entry.kind) }] as const]
        : [],
    ),
  );
}
