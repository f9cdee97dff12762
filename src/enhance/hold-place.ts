import { blockAt, type Place } from './place.ts';

/** Where a switch has put the reader, and how far down the page that was. */
export let arrival: { readonly place: Place; readonly y: number } | undefined;

/** The reader moves on: from then on nothing may move the page under them. */
let moved = false;
for (const sign of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
  addEventListener(sign, () => (moved = true), { once: true, passive: true });

const topOf = (element: Element) => element.getBoundingClientRect().top;

/**
 * Puts the block of a place where it stood on the screen. The browser scrolls to the fragment by
 * itself, more than once while the page loads: the scroll margin of the target says where to, so
 * that both agree and nothing is seen to move.
 */
export function hold(place: Place): void {
  const block = blockAt(place);
  const root = document.documentElement;
  const target = document.querySelector<HTMLElement>(':target');
  if (target && document.readyState !== 'complete') {
    const padding = Number.parseFloat(getComputedStyle(root).scrollPaddingTop) || 0;
    target.style.scrollMarginTop = `${place.top + topOf(target) - topOf(block) - padding}px`;
    addEventListener('load', () => inTwoFrames(() => (target.style.scrollMarginTop = '')));
  }
  const put = () => {
    if (moved) return;
    const y = scrollY + topOf(block) - place.top;
    // At the end of the page the twin may have less beneath it: room is made.
    const lacking = Math.ceil(y + innerHeight - root.scrollHeight);
    if (lacking > 0) {
      makeRoom(room + lacking);
      history.replaceState({ room }, '');
    }
    scrollTo({ top: y, behavior: 'instant' });
    arrival = { place, y: scrollY };
  };
  put();
  inTwoFrames(put);
  // Fonts and figures that arrive late make the page above longer or shorter.
  const watch = new ResizeObserver(put);
  watch.observe(document.querySelector('main')!);
  setTimeout(() => watch.disconnect(), 2000);
}

/** What was added under the page's end so far, in CSS px. */
let room = 0;
function makeRoom(height: number): void {
  room = height;
  document.body.style.paddingBottom = `${height}px`;
}
// Who comes back to a page that had room made at its end comes back to that place.
const { room: before } = (history.state ?? {}) as { readonly room?: number };
if (before) makeRoom(before);

function inTwoFrames(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
