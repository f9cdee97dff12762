import { reordering, type Reordering } from './block-order.ts';
import type { Problem } from './problem.ts';
import type { Block, Section } from './prose.ts';
import { hashOf, type Recorded, type TranslationRecord } from './translated.ts';

/** What is said of a block by its place follows from a section whose blocks are in no order. */
export function orderOf(key: string): string {
  return `the order of ${key.split('.')[0]}`;
}

/** The pairs of two sections stand in one order; what was moved is told once, and how. */
export function checkBlockOrder(
  section: Section,
  twin: Section,
  pairs: ReadonlyMap<Block, Block>,
  record: TranslationRecord,
  report: (problem: Problem) => void,
): void {
  // Where the translation stands as it was accepted, and its source does not, that was changed.
  const sourceMoved =
    !standsAsAccepted(section, record, ({ hash }) => hash) &&
    standsAsAccepted(twin, record, ({ to }) => to);
  const [here, there, twins] = sourceMoved
    ? [section, twin, pairs]
    : [twin, section, new Map([...pairs].map(([block, found]) => [found, block]))];
  const blocks = here.blocks.filter((block) => twins.has(block));
  const paired = new Set(twins.values());
  const order = there.blocks.filter((block) => paired.has(block));
  const found = reordering(blocks.map((block) => order.indexOf(twins.get(block)!)));
  if (!found) return;
  const line = (at: number) => blocks[at]!.line;
  const [at, message] = tell(found, line, (at) => twins.get(blocks[at]!)!.line, there.file);
  report({
    file: here.file,
    line: line(at),
    message,
    remedy: 'put the blocks in the same order in both languages',
    lacks: [orderOf(section.id)],
  });
}

/** Whether a section's blocks stand in the order in which they were accepted. */
function standsAsAccepted(
  { blocks }: Section,
  { entries }: TranslationRecord,
  of: (entry: Recorded) => string,
): boolean {
  const places = new Map(
    [...entries].map(([key, entry]) => [of(entry), Number(key.split('.').at(-1))]),
  );
  const known = blocks.flatMap(({ source }) => places.get(hashOf(source)) ?? []);
  return known.every((place, index) => index === 0 || place > known[index - 1]!);
}

function tell(
  found: Reordering,
  line: (at: number) => number,
  twinLine: (at: number) => number,
  there: string,
): readonly [at: number, message: string] {
  switch (found.kind) {
    case 'swap': {
      const [at, other] = found.at;
      return [
        at,
        `this block and the one on line ${line(other)} have changed places: in ${there} they stand on lines ${twinLine(at)} and ${twinLine(other)}`,
      ];
    }
    case 'reversal':
      return [
        found.from,
        `${found.to - found.from + 1} blocks, down to line ${line(found.to)}, stand in the reverse order of ${there}:${twinLine(found.to)}`,
      ];
    case 'move':
      return [
        found.at,
        `this block has been moved: its twin stands at ${there}:${twinLine(found.at)}`,
      ];
    case 'mixed':
      return [
        found.at,
        `${found.count} blocks stand in another order than in ${there}; the first is this one, whose twin is on line ${twinLine(found.at)} there`,
      ];
  }
}
