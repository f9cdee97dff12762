import type { Problem } from './problem.ts';

/**
 * The problems that are mistakes of their own: those that only follow from an entry that could not
 * be read (`unread`), or from an id whose loss is told already, are left out.
 */
export function causes(
  problems: readonly Problem[],
  unread: ReadonlySet<string>,
): readonly Problem[] {
  const lost = new Set([...unread, ...problems.flatMap(({ lacks }) => lacks ?? [])]);
  return problems.filter(
    ({ about, lacks }) =>
      about === undefined || !lost.has(about) || (lacks?.includes(about) && !unread.has(about)),
  );
}
