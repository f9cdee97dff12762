import { orderOf } from './check-block-order.ts';
import type { Problem } from './problem.ts';
import type { Block, Section } from './prose.ts';

/**
 * Every block has its twin: those that have none are told a run at a time, beside what stands in
 * their place, such as the paragraph that was divided in the other language.
 */
export function checkLoneBlocks(
  section: Section,
  twin: Section,
  pairs: ReadonlyMap<Block, Block>,
  report: (problem: Problem) => void,
): void {
  const runs = runsOf(section.blocks, new Set(pairs.keys()));
  const others = runsOf(twin.blocks, new Set(pairs.values()));
  const back = new Map([...pairs].map(([block, found]) => [found, block]));
  const gaps = new Set([...runs.keys(), ...[...others.keys()].map((at) => at && back.get(at))]);
  for (const gap of gaps) {
    const ours = { section, run: runs.get(gap) ?? [] };
    const theirs = { section: twin, run: others.get(gap && pairs.get(gap)) ?? [] };
    const [more, fewer] = ours.run.length > theirs.run.length ? [ours, theirs] : [theirs, ours];
    const [first, last, instead] = [more.run[0]!, more.run.at(-1)!, fewer.run[0]];
    const subject =
      first === last
        ? 'this block has'
        : `${more.run.length} blocks, down to line ${last.line}, have`;
    const place = instead
      ? `; in ${first === last ? 'its' : 'their'} place stands line ${instead.line} there`
      : '';
    report({
      file: more.section.file,
      line: first.line,
      message: `${subject} no twin in ${fewer.section.file}: ${more.section.blocks.length} blocks here, ${fewer.section.blocks.length} there${place}`,
      remedy: instead
        ? 'divide the text into paragraphs at the same places in both languages'
        : 'write it there in the same place, or remove it here',
      lacks: [orderOf(section.id)],
    });
  }
}

/** Runs of blocks that are in no pair, by the block in a pair that stands before them. */
function runsOf(
  blocks: readonly Block[],
  paired: ReadonlySet<Block>,
): ReadonlyMap<Block | undefined, readonly Block[]> {
  const runs = new Map<Block | undefined, Block[]>();
  let before: Block | undefined;
  for (const block of blocks)
    if (paired.has(block)) before = block;
    else if (block.sound) runs.set(before, [...(runs.get(before) ?? []), block]);
  return runs;
}
