import type { WordTree } from '../model/words.ts';

/** Words that the content may have and today perhaps has not. */
const sometimes: readonly string[] = [
  'retired:${string}.title',
  'retired:${string}.why',
  'corrections:${string}.before',
  'corrections:${string}.after',
  'corrections:${string}.why',
  'anchors:${string}',
  'publisher:funding',
  'publisher:making',
];
const plural = /_(zero|one|two|few|many|other)$/;

/**
 * The declaration of `Words.Key`, every key that `t` may be asked for, so that a misspelt one is an
 * error of types. A map whose keys are all ids of the content stands as a pattern too:
 * `claims:${string}.title`.
 */
export function wordKeyTypes(
  resources: Readonly<Record<string, WordTree>>,
  ids: ReadonlySet<string>,
): string {
  const keys = new Set(sometimes);
  for (const [namespace, tree] of Object.entries(resources))
    // Every figure has words of its own, whatever ids they are found by.
    for (const key of list(tree, ids, namespace !== 'figures')) keys.add(`${namespace}:${key}`);
  const members = [...keys].sort().map((key) => `\n    | \`${key}\``);
  return `declare namespace Words {
  type Key =${members.join('')};
  /** What may stand after a beginning: \`Words.In<'figures:split'>\` is \`title\`, \`table.item\` … */
  type In<Start extends string> = After<Key, Start>;
  type After<One, Start extends string> = One extends \`\${Start}.\${infer Rest}\` ? Rest : never;
}
`;
}

function list(tree: WordTree, ids: ReadonlySet<string>, mayOpen = true): string[] {
  const entries = Object.entries(tree);
  const open = mayOpen && entries.every(([key]) => ids.has(key));
  return entries.flatMap(([key, child]) => {
    const names = open ? [key, '${string}'] : [key.replace(plural, '')];
    if (typeof child === 'string') return names;
    return list(child, ids).flatMap((rest) => names.map((name) => `${name}.${rest}`));
  });
}
