/** A block of the page, found the same way in every language: its id, or a path from one that has. */
export interface Place {
  /** Id of the block, or of what holds it. */
  readonly id: string;
  /** From there to the block, by position among the children. */
  readonly path: readonly number[];
  /** Where the block's top stands on the screen, in CSS px. */
  readonly top: number;
}

/** What only script has put into the page: the twin page need not have it. */
const added = '.alongside,.passage';
const childrenOf = (parent: Element) =>
  [...parent.children].filter((child) => !child.matches(added));

/** What is read: no list and no frame, whose top says little of what stands at the line. */
const parts = 'main :is(p,li,h1,h2,h3,dt,dd,tr,.row[id])';
/**
 * What is one block with the space around its parts: an entry of a list, a row, a figure that has
 * no entries. A claim on its own page and the fields to copy from are read line by line.
 */
const entry =
  ':is(p,li,div:not(.claim,.fields),figure:not(:has(li[id])))[id]:not([id$=".summary"])';
/** What is held by its own top: any figure, and a list of the prose, but for its entries. */
const named = `${entry},:is(ul,ol,figure)[id]`;

/**
 * Whether a part moves with the screen rather than with the page, only script has put it there, or
 * it is shut in: what a closed disclosure holds has a box, but nobody sees it.
 */
function passing(part: Element): boolean {
  if (!part.checkVisibility()) return true;
  const nav = part.closest('nav');
  if (nav && getComputedStyle(nav).position === 'sticky') return true;
  return part.closest(`[popover],split-guess,${added}`) !== null;
}

/**
 * The block of the part at the reading line, a third down the screen: of the smallest part across
 * it, else of the nearest. In the parallel view its top is that of the column in `locale`.
 */
export function placeAtLine(locale: string): Place {
  const line = innerHeight / 3;
  let nearest: Element = document.querySelector('main')!;
  let [least, tall] = [Infinity, Infinity];
  for (const part of document.querySelectorAll(parts)) {
    const { top, bottom, height } = (part.closest(entry) ?? part).getBoundingClientRect();
    const far = Math.max(top - line, line - bottom, 0);
    const better = far < least || (far === least && height < tall);
    if (height > 0 && better && !passing(part)) [nearest, least, tall] = [part, far, height];
  }
  let best = nearest.closest(named) ?? nearest;
  const column = best.querySelector(`:scope > [lang="${locale}"]`);
  const { top } = (column ?? best).getBoundingClientRect();
  const path: number[] = [];
  for (; !best.id; best = best.parentElement!)
    path.unshift(childrenOf(best.parentElement!).indexOf(best));
  return { id: best.id, path, top };
}

/** The block of a place in this page; what there is of the way to it, where the pages differ. */
export function blockAt({ id, path }: Place): Element {
  let block: Element = document.getElementById(id) ?? document.querySelector('main')!;
  for (const step of path) block = childrenOf(block)[step] ?? block;
  return block;
}
