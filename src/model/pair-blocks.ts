import { align } from './align.ts';
import type { Block } from './prose.ts';

/**
 * The blocks of a section with their twins: those of one kind that name the same facts, in order;
 * then those that were moved; then, between two pairs, the rest by place where both have as many.
 */
export function pairBlocks(
  blocks: readonly Block[],
  twins: readonly Block[],
): ReadonlyMap<Block, Block> {
  const likeness = new Map(
    [...blocks, ...twins].map((block) => [block, [block.kind, ...referenceNames(block)].join()]),
  );
  const alike = (a: Block, b: Block) => likeness.get(a) === likeness.get(b);
  const kept = align(blocks, twins, alike);
  const pairs = new Map(kept.map(([i, j]) => [blocks[i]!, twins[j]!]));
  const free = new Set(twins).difference(new Set(pairs.values()));
  const pair = (block: Block, twin: Block) => {
    pairs.set(block, twin);
    free.delete(twin);
  };
  for (const block of blocks) {
    const moved = pairs.has(block) ? undefined : [...free].find((twin) => alike(block, twin));
    if (moved) pair(block, moved);
  }
  const ends = [...kept, [blocks.length, twins.length] as const];
  for (const [at, [i, j]] of ends.entries()) {
    const [from, twinsFrom] = at === 0 ? [0, 0] : [ends[at - 1]![0] + 1, ends[at - 1]![1] + 1];
    const rest = blocks.slice(from, i).filter((block) => !pairs.has(block));
    const others = twins.slice(twinsFrom, j).filter((twin) => free.has(twin));
    if (rest.length === others.length)
      for (const [n, block] of rest.entries()) pair(block, others[n]!);
  }
  return pairs;
}

/** What a block names, sorted, in words that both languages share; `<Foreign>` is each one's own. */
export function referenceNames(block: Block): string[] {
  return block.references
    .filter(({ component }) => component !== 'Foreign')
    .map(({ component, id, attributes }) => {
      // A value may be written in another form; a figure's state and a date's exactness may not.
      const form =
        component === 'Show' ? attributes['state'] : component === 'When' && attributes['as'];
      return `${component} ${id}${form ? ` ${form}` : ''}`;
    })
    .sort();
}
