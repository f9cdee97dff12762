import style from './alongside.css?inline';
import { borrow } from './borrow.ts';

// No page needs this style before the first twin is asked for.
const sheet = document.createElement('style');
sheet.textContent = style;
document.head.append(sheet);

const pages = new Map<string, Promise<Document>>();

/** The twin page of this one, fetched once; refuses where it cannot be had. */
function twinPage(address: string): Promise<Document> {
  const fetched = pages.get(address) ?? fetchPage(address);
  pages.set(address, fetched);
  fetched.catch(() => pages.delete(address));
  return fetched;
}

async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** The link from a twin to its row in the parallel view, in the page's language. */
function rowLink(href: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'row-link';
  line.lang = document.documentElement.lang;
  const link = document.createElement('a');
  link.href = href;
  const words = document.querySelector<HTMLElement>('nav[data-row]');
  link.textContent = words?.dataset['row'] ?? href;
  line.append(link);
  return line;
}

/** Puts a twin where its block ends: after a paragraph, a figure, a title; within a list's item. */
function put(beside: HTMLElement, block: Element): void {
  if (block.matches('li, .opening, .claim')) block.append(beside);
  else {
    const term = block.querySelector(':scope > dd');
    const figure = block.parentElement!.localName.endsWith('-figure') && block.parentElement;
    if (term) term.append(beside);
    else (figure || (block.querySelector(':scope > .head') ?? block)).after(beside);
  }
}

/** The twin of a block as nodes of this page, with the link to its row; refuses what cannot be had. */
async function fetchTwin(block: Element, locale: string, row: string): Promise<HTMLElement> {
  const twin = document.querySelector<HTMLAnchorElement>(`a.switch[hreflang="${locale}"]`);
  const address = twin?.href.split(/[?#]/)[0] ?? '';
  const found = (await twinPage(address)).getElementById(block.id);
  if (!found) throw new Error(`${address} has no "${block.id}"`);
  const beside = document.createElement('div');
  const wide = block.localName === 'figure' ? ' wide' : '';
  Object.assign(beside, { className: `alongside${wide}`, lang: locale });
  beside.append(...borrow(found, address, locale), rowLink(row));
  return beside;
}

/**
 * Shows the twin of the button's block, or takes it away; the block stays where it is. Refuses where
 * the twin cannot be had.
 */
export async function toggle(button: HTMLElement): Promise<void> {
  const block = button.closest('[id]')!;
  const { locale = '', row = '' } = button.dataset;
  const id = `${block.id}.${locale}`;
  const shown = document.getElementById(id);
  const beside = shown ? undefined : await fetchTwin(block, locale, row);
  if (beside && document.getElementById(id)) return;
  // The reader may have scrolled while the twin was on its way.
  const { top } = button.getBoundingClientRect();
  shown?.remove();
  if (beside) {
    beside.id = id;
    put(beside, block);
    button.setAttribute('aria-controls', id);
  }
  button.ariaExpanded = String(!shown);
  scrollBy({ top: button.getBoundingClientRect().top - top, behavior: 'instant' });
}

// Escape puts away the twin that the reader is in, or at whose button; the button has the focus.
addEventListener('keydown', ({ key, target }) => {
  if (key !== 'Escape' || !(target instanceof Element)) return;
  const id = target.closest('.alongside')?.id ?? target.getAttribute('aria-controls') ?? '';
  const button = document.querySelector<HTMLElement>(
    `.look[aria-controls="${id}"][aria-expanded=true]`,
  );
  if (!button) return;
  void toggle(button);
  button.focus();
});

/**
 * Opens the twins that were open before a switch of language, each in the language left behind. One
 * that cannot be had stays shut: nobody has just asked for it.
 */
export async function show(beside: readonly (readonly [string, string])[]): Promise<void> {
  for (const [key, locale] of beside) {
    const block = document.getElementById(key);
    const buttons = [...(block?.querySelectorAll<HTMLElement>('.look') ?? [])].filter(
      (button) => button.closest('[id]') === block,
    );
    const button = buttons.find(({ dataset }) => dataset['locale'] === locale) ?? buttons[0];
    if (button?.ariaExpanded === 'false') await toggle(button).catch(() => {});
  }
}
