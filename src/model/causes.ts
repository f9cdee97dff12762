import type { Problem } from './problem.ts';

/**
 * The problems that are mistakes of their own. Left out are those that follow from an entry that
 * could not be read (`unread`), or from an id whose loss another problem tells.
 */
export function causes(
  problems: readonly Problem[],
  unread: ReadonlySet<string>,
): readonly Problem[] {
  const lostTo = (causing: readonly Problem[]) =>
    new Set(causing.flatMap(({ lacks }) => lacks ?? []));
  const [roots, rest] = [problems.filter(({ about }) => about === undefined), problems];
  const lost = lostTo(roots);
  const own = rest.filter(
    ({ about }) => about === undefined || !(lost.has(about) || unread.has(about)),
  );
  const further = lostTo(own);
  return own.filter(({ about, lacks }) => lacks || about === undefined || !further.has(about));
}
