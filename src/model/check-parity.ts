import { factFiles, type Edition } from './model.ts';
import type { Problem } from './problem.ts';
import type { Block } from './prose.ts';

/**
 * Holds a translation against its source: the same sections, as many blocks of the same kind,
 * and in each block the same claims, values, dates, terms and figures.
 */
export function checkParity(
  source: Edition,
  other: Edition,
  report: (problem: Problem) => void,
): void {
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
        });
  for (const section of source.sections) {
    const twin = other.sections.find(({ id }) => id === section.id);
    if (!twin) continue;
    const shared = Math.min(section.blocks.length, twin.blocks.length);
    for (let i = 0; i < shared; i++) {
      const difference = compare(section.blocks[i]!, twin.blocks[i]!);
      if (difference) {
        report({
          file: twin.file,
          line: twin.blocks[i]!.line,
          message: `block ${twin.blocks[i]!.key} is not the twin of ${section.file}:${section.blocks[i]!.line}: ${difference}`,
          remedy: 'both languages need the same blocks in the same order, naming the same facts',
        });
        // What follows a block too many is out of step as well: one message says it.
        if (section.blocks.length !== twin.blocks.length) break;
      }
    }
    if (section.blocks.length !== twin.blocks.length) {
      const [longer, shorter] = section.blocks.length > shared ? [section, twin] : [twin, section];
      report({
        file: longer.file,
        line: longer.blocks[shared]!.line,
        message: `${longer.blocks.length} blocks here, ${shorter.blocks.length} in ${shorter.file}`,
        remedy: 'add the missing block there, or remove the surplus one here',
      });
    }
  }
}

function compare(source: Block, twin: Block): string | undefined {
  if (source.kind !== twin.kind) return `a ${twin.kind} for a ${source.kind}`;
  const [ours, theirs] = [referenceNames(source), referenceNames(twin)];
  const missing = subtract(ours, theirs);
  const surplus = subtract(theirs, ours);
  const parts = [
    missing.length > 0 && `it lacks ${missing.join(', ')}`,
    surplus.length > 0 && `it has ${surplus.join(', ')} too many`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('; ') : undefined;
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
