import { align } from './align.ts';
import type { Block } from './prose.ts';

/**
 * The blocks of a section with their twins: by place while both have as many, else those of one kind
 * that name the same facts, in order.
 */
export function pairBlocks(
  blocks: readonly Block[],
  twins: readonly Block[],
): ReadonlyMap<Block, Block> {
  if (blocks.length === twins.length)
    return new Map(blocks.map((block, index) => [block, twins[index]!]));
  const likeness = (block: Block) => [block.kind, ...referenceNames(block)].join();
  const pairs = align(blocks, twins, (a, b) => likeness(a) === likeness(b));
  return new Map(pairs.map(([i, j]) => [blocks[i]!, twins[j]!]));
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
