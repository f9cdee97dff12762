import { checkBlockOrder } from './check-block-order.ts';
import { checkLoneBlocks } from './check-lone-blocks.ts';
import { factFiles, type Edition } from './model.ts';
import type { Problem } from './problem.ts';
import { pairBlocks, referenceNames } from './pair-blocks.ts';
import type { Block } from './prose.ts';
import type { Reference } from './reference.ts';

/**
 * Holds a translation against its source: the same sections, as many blocks of the same kind,
 * and in each block the same claims, values, dates, terms and figures. A block with a reference
 * that names nothing is not compared.
 */
export function checkParity(
  source: Edition,
  other: Edition,
  unknown: ReadonlySet<Reference>,
  report: (problem: Problem) => void,
): void {
  const judged = ({ sound, references }: Block) =>
    sound && !references.some((reference) => unknown.has(reference));
  for (const [here, there] of [
    [source, other],
    [other, source],
  ] as const)
    for (const section of here.sections)
      if (!there.sections.some(({ id }) => id === section.id))
        report({
          file: section.file,
          line: 1,
          message: `the section "${section.id}" has no twin in "${there.language.code}"`,
          remedy: `write content/${there.language.code}/${section.id}.mdx, or remove this one and its line in ${factFiles.story}`,
          about: section.id,
          lacks: [section.id],
        });
  for (const section of source.sections) {
    const twin = other.sections.find(({ id }) => id === section.id);
    if (!twin) continue;
    const pairs = pairBlocks(section.blocks, twin.blocks);
    for (const [block, found] of pairs) {
      const difference = judged(block) && judged(found) ? compare(block, found) : undefined;
      if (difference)
        report({
          file: twin.file,
          line: found.line,
          message: `block ${found.key} is not the twin of ${section.file}:${block.line}: ${difference}`,
          remedy: 'both languages need the same blocks in the same order, naming the same facts',
        });
    }
    checkBlockOrder(section, twin, pairs, other.record, report);
    checkLoneBlocks(section, twin, pairs, report);
  }
}

function compare(source: Block, twin: Block): string | undefined {
  if (source.kind !== twin.kind) return `a ${twin.kind} for a ${source.kind}`;
  if (source.items !== twin.items) return `${twin.items} items for ${source.items}`;
  const [ours, theirs] = [referenceNames(source), referenceNames(twin)];
  const missing = subtract(ours, theirs);
  const surplus = subtract(theirs, ours);
  const parts = [
    missing.length > 0 && `it lacks ${missing.join(', ')}`,
    surplus.length > 0 && `it has ${surplus.join(', ')} too many`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('; ') : undefined;
}

/** What the first list has more of than the second, repetitions counted. */
function subtract(from: readonly string[], what: readonly string[]): string[] {
  const left = [...what];
  return from.filter((name) => {
    const at = left.indexOf(name);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
