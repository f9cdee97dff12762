import { copied, say, word } from './notice.ts';
import { pageText } from './page-text.ts';
import { textDirective } from './text-directive.ts';

/** Fewer words than these are looked up, not cited. */
const fewest = 3;

/** The address of the words a range holds: the unit they stand in, then the words themselves. */
function passageAddress(range: Range): string {
  const url = new URL(location.href);
  const text = pageText(range);
  const directive =
    text && textDirective(text.runs, text.from, text.to, document.documentElement.lang);
  let unit = range.startContainer.parentElement?.closest('[id]');
  // Nothing outside may lean on an id with a dot: it is the page's own, and no unit's.
  while (unit && (unit.id.includes('.') || unit.id === 'main'))
    unit = unit.parentElement?.closest('[id]');
  url.hash = `${unit?.id ?? ''}${directive ? `:~:text=${directive}` : ''}`;
  return url.href;
}

const button = document.createElement('button');
button.type = 'button';
button.className = 'passage screen';
button.textContent = word('passage');
let chosen: Range | undefined;

/** Puts the button below the selection, and after its block in the tab order. */
function offer(): void {
  const selection = getSelection();
  if (document.activeElement === button) return;
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const words = selection?.toString().trim().split(/\s+/).length ?? 0;
  const main = document.querySelector('main');
  if (!range || words < fewest || !main?.contains(range.commonAncestorContainer)) {
    button.remove();
    return;
  }
  chosen = range.cloneRange();
  const end = range.endContainer;
  const block = (end instanceof Element ? end : end.parentElement)?.closest(
    'p, li, dd, dt, h1, h2, h3, td, th, figure, main',
  );
  if (!block || block === main) main.append(button);
  else if (/^(LI|DD|DT|TD|TH)$/.test(block.tagName)) block.append(button);
  else block.after(button);
  const { bottom, left } = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const parent = button.offsetParent?.getBoundingClientRect() ?? { top: -scrollY, left: -scrollX };
  const room = document.documentElement.clientWidth - button.offsetWidth - 8;
  button.style.setProperty('top', `${bottom - parent.top + 8}px`);
  button.style.setProperty('left', `${Math.max(8, Math.min(left, room)) - parent.left}px`);
}

let timer: ReturnType<typeof setTimeout> | undefined;
const soon = () => {
  clearTimeout(timer);
  timer = setTimeout(offer, 250);
};
document.addEventListener('selectionchange', soon);
soon();
button.addEventListener('click', () => {
  if (!chosen) return;
  const address = passageAddress(chosen);
  void copied(address).then((done) => say(done ? word('passageCopied') : address, done ? 6 : 0));
});
button.addEventListener('blur', soon);
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !button.isConnected) return;
  getSelection()?.removeAllRanges();
  button.remove();
});
