/** A block of the page, found the same way in every language: its id, or a path from one that has. */
export interface Place {
  /** Id of the block, or of what holds it. */
  readonly id: string;
  /** From there to the block, by position among the children. */
  readonly path: readonly number[];
  /** Where the block's top stands on the screen, in CSS px. */
  readonly top: number;
}

const parts = 'main :is(p,ul,ol,li,h1,h2,h3,dt,dd,tr,figure,div[id])';
/**
 * What holds its parts together: a figure, not its title; but an event in it, not the figure. A
 * claim on its own page is no such thing: it is read line by line.
 */
const named = ':is(p,ul,ol,li,figure,div:not(.claim))[id]:not([id$="-summary"])';

/**
 * Whether a block moves with the screen rather than with the page, only script has put it there, or
 * it is shut in: what a closed disclosure holds has a box, but nobody sees it.
 */
function passing(block: Element): boolean {
  if (!block.checkVisibility()) return true;
  const nav = block.closest('nav');
  if (nav && getComputedStyle(nav).position === 'sticky') return true;
  return block.closest('[popover],.alongside,split-guess') !== null;
}

/**
 * The block at the reading line, a third down the screen: the smallest across it, else the
 * nearest. In the parallel view its top is that of the column in `locale`.
 */
export function placeAtLine(locale: string): Place {
  const line = innerHeight / 3;
  let best: Element = document.querySelector('main')!;
  let [least, tall] = [Infinity, Infinity];
  for (const part of document.querySelectorAll(parts)) {
    const block = part.closest(named) ?? part;
    const { top, bottom, height } = block.getBoundingClientRect();
    const far = Math.max(top - line, line - bottom, 0);
    const better = far < least || (far === least && height < tall);
    if (height > 0 && better && !passing(block)) [best, least, tall] = [block, far, height];
  }
  const column = best.querySelector(`:scope > [lang="${locale}"]`);
  const { top } = (column ?? best).getBoundingClientRect();
  const path: number[] = [];
  for (; !best.id; best = best.parentElement!)
    path.unshift([...best.parentElement!.children].indexOf(best));
  return { id: best.id, path, top };
}

/** The block of a place in this page; what there is of the way to it, where the pages differ. */
export function blockAt({ id, path }: Place): Element {
  let block = document.getElementById(id) ?? document.querySelector('main')!;
  for (const step of path) block = (block.children[step] as HTMLElement | undefined) ?? block;
  return block;
}
