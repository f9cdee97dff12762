import type { Edition } from './model.ts';
import type { Problem } from './problem.ts';

/** A phrase that has a figure show something asks for what it can show; figures by their ids. */
export function checkStates(
  { sections }: Edition,
  figures: ReadonlyMap<string, { readonly states?: readonly string[] }>,
  report: (problem: Problem) => void,
): void {
  for (const { file, blocks } of sections)
    for (const { component, id, line, attributes } of blocks.flatMap(
      ({ references }) => references,
    )) {
      const { state } = attributes;
      const known = figures.get(id)?.states ?? [];
      if (component === 'Show' && state !== undefined && !known.includes(state))
        report({
          file,
          line,
          message: `the figure "${id}" cannot show "${state}"`,
          remedy: known.length > 0 ? `write one of: ${known.join(', ')}` : 'leave the state out',
        });
    }
}
