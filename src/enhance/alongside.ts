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

/** A copy fit for this page: no ids, no parts that need them; its links lead where they led. */
function borrow(block: Element, address: string): HTMLElement {
  const copy = document.importNode(block, true) as HTMLElement;
  for (const part of copy.querySelectorAll('[popover], .twins')) part.remove();
  for (const button of copy.querySelectorAll('button')) button.replaceWith(...button.childNodes);
  for (const link of copy.querySelectorAll('a')) {
    link.href = new URL(link.getAttribute('href') ?? '', address).href;
    delete link.dataset['figure'];
  }
  for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
  return copy;
}

/** The link from a twin to its row in the parallel view, in the page's language. */
function rowLink(block: Element, href: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'row-link';
  line.lang = document.documentElement.lang;
  const link = document.createElement('a');
  link.href = href;
  link.textContent = block.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? href;
  line.append(link);
  return line;
}

/** Shows the twin of the button's block, or takes it away; the block stays where it is. */
export async function toggle(button: HTMLElement): Promise<void> {
  const block = button.closest('[id]')!;
  const { locale = '', row = '' } = button.dataset;
  const id = `${block.id}.${locale}`;
  const { top } = block.getBoundingClientRect();
  const shown = document.getElementById(id);
  if (shown) shown.remove();
  else {
    const twin = document.querySelector<HTMLAnchorElement>(`a.switch[hreflang="${locale}"]`);
    const address = twin?.href.split(/[?#]/)[0] ?? '';
    try {
      const found = (await twinPage(address)).getElementById(block.id)!;
      if (document.getElementById(id)) return;
      const beside = document.createElement('div');
      Object.assign(beside, { id, className: 'alongside', lang: locale });
      beside.append(borrow(found, address), rowLink(block, row));
      block.after(beside);
      button.setAttribute('aria-controls', id);
    } catch {
      location.assign(row);
      return;
    }
  }
  button.ariaExpanded = String(!shown);
  scrollBy({ top: block.getBoundingClientRect().top - top, behavior: 'instant' });
}

/** Opens the twins that were open before a switch of language, each in the language left behind. */
export async function show(beside: readonly (readonly [string, string])[]): Promise<void> {
  for (const [key, locale] of beside) {
    const buttons = [
      ...(document.getElementById(key)?.querySelectorAll<HTMLElement>('.look') ?? []),
    ];
    const button = buttons.find(({ dataset }) => dataset['locale'] === locale) ?? buttons[0];
    if (button?.ariaExpanded === 'false') await toggle(button);
  }
}
