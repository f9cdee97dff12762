import type { WordTree } from '../model/words.ts';

/** Namespaces whose keys are named one by one; in the others a map's keys are ids of the content. */
const named: readonly string[] = ['interface', 'story', 'format'];
const plural = /_(zero|one|two|few|many|other)$/;

/**
 * The declaration of `Words.Key`, every key that `t` may be asked for, so that a misspelt one is an
 * error of types. Keys of maps that hold ids stand as patterns too: `claims:${string}.title`.
 */
export function wordKeyTypes(resources: Readonly<Record<string, WordTree>>): string {
  const keys = new Set<string>();
  for (const [namespace, tree] of Object.entries(resources))
    for (const key of list(tree, !named.includes(namespace))) keys.add(`${namespace}:${key}`);
  const members = [...keys].sort().map((key) => `\n    | \`${key}\``);
  return `declare namespace Words {\n  type Key =${members.join('')};\n}\n`;
}

function list(tree: WordTree, open: boolean): string[] {
  const entries = Object.entries(tree);
  const maps = entries.filter(([, child]) => typeof child !== 'string').length;
  // A map of maps, or of strings, is taken for ids and what is said of each; a mixed one is not.
  const ids = open && entries.length > 1 && (maps === 0 || maps === entries.length);
  return entries.flatMap(([key, child]) => {
    const names = ids ? [key, '${string}'] : [key.replace(plural, '')];
    if (typeof child === 'string') return names;
    // What is said of an id has names: `title`, `statement`.
    return list(child, open && !ids).flatMap((rest) => names.map((name) => `${name}.${rest}`));
  });
}
