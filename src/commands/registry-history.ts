import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';
import { compareRegistries, type RegistryVersion } from '../model/compare-registries.ts';
import { factFiles } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';

/** What git could tell of the registry's past. */
export interface RegistryHistory {
  /** Each version that a commit held, newest first, with the commit's short name. */
  readonly versions: readonly { readonly commit: string; readonly registry: RegistryVersion }[];
  /** A sentence where the past is not, or not wholly, here. */
  readonly gap?: string;
}

/** Reads every past version of the registry; a tree without git, or a shallow clone, says so. */
export function readRegistryHistory(root: string): RegistryHistory {
  const git = (args: readonly string[], input = '') =>
    spawnSync('git', ['-C', root, ...args], { encoding: 'utf8', input, maxBuffer: 1 << 28 });
  const log = git(['log', '--format=%h', '--', `:(top)${factFiles.units}`]);
  const prefix = git(['rev-parse', '--show-prefix']).stdout?.trim();
  if (log.status !== 0 || prefix !== '')
    return { versions: [], gap: 'no git history here: the registry was compared with nothing' };
  const commits = log.stdout.split('\n').filter(Boolean);
  const asked = commits.map((commit) => `${commit}:${factFiles.units}\n`).join('');
  const objects = git(['cat-file', '--batch-check=%(objectname) %(objecttype)'], asked);
  const seen = new Set<string>();
  const versions = objects.stdout.split('\n').flatMap((line, index) => {
    const [blob, type] = line.split(' ');
    if (type !== 'blob' || seen.has(blob!)) return [];
    seen.add(blob!);
    const registry = readVersion(git(['cat-file', 'blob', blob!]).stdout);
    return [{ commit: commits[index]!, registry }];
  });
  const shallow = git(['rev-parse', '--is-shallow-repository']).stdout.trim() === 'true';
  const count = `${versions.length} ${versions.length === 1 ? 'version' : 'versions'}`;
  return shallow
    ? { versions, gap: `a shallow clone: the registry was compared with ${count} only` }
    : { versions };
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

/** Every published id that the registry lost or turned into something else, once, by name. */
export function checkRegistryHistory(
  { versions }: RegistryHistory,
  now: RegistryVersion,
  lineOf: (id: string) => number,
): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const { commit, registry } of versions)
    for (const { id, message } of compareRegistries(registry, now))
      if (!problems.has(id))
        problems.set(id, {
          file: factFiles.units,
          line: lineOf(id),
          message: `${message} (commit ${commit} had it)`,
          remedy: `restore its line; "npm run unit -- move ${id} NEW" or "retire ${id} WHY" keep its address`,
        });
  return [...problems.values()];
}
