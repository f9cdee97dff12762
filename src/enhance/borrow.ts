/** What a twin does without: controls, what is open already, what stands in this page’s own block. */
const left =
  '[popover], template, details, .twins, .alongside, .alias, .panel, .actions, .back, .screen, ' +
  '.controls, .lists, .timeline ol, .gap, li > svg, .sources, .count, .number[aria-hidden]';
/** What would be a part of this page’s outline, or of no list here, is a paragraph in a twin. */
const paragraphs = 'h1, h2, h3, dt, dd';

/**
 * A block of the page at `address` as nodes fit for this one: no ids, no controls and no headings;
 * its links lead where they led. A section is borrowed by its title, a list’s item by its parts.
 */
export function borrow(block: Element, address: string, locale: string): Node[] {
  const whole = document.importNode(block, true) as HTMLElement;
  const copy = whole.querySelector<HTMLElement>(':scope > .head') ?? whole;
  for (const part of copy.querySelectorAll(left)) part.remove();
  for (const button of copy.querySelectorAll('button')) button.replaceWith(...button.childNodes);
  for (const link of copy.querySelectorAll('a')) {
    link.href = new URL(link.getAttribute('href') ?? '', address).href;
    delete link.dataset['figure'];
  }
  for (const drawing of copy.querySelectorAll('svg[role=img]')) name(drawing, copy);
  for (const part of [copy, ...copy.querySelectorAll('[id]')]) rename(part, locale);
  for (const part of copy.querySelectorAll(paragraphs)) {
    const line = document.createElement('p');
    for (const { name, value } of part.attributes) line.setAttribute(name, value);
    if (part.localName !== 'dd') line.classList.add('heading');
    line.append(...part.childNodes);
    part.replaceWith(line);
  }
  return copy.matches('li, div, h3') ? [...copy.childNodes] : [copy];
}

/** A drawing is named by the words that stood around it: their ids do not come along. */
function name(drawing: Element, figure: Element): void {
  for (const [by, as] of [
    ['aria-labelledby', 'aria-label'],
    ['aria-describedby', 'aria-description'],
  ] as const) {
    const words = figure.querySelector(`[id="${drawing.getAttribute(by)}"]`);
    drawing.removeAttribute(by);
    if (words) drawing.setAttribute(as, words.textContent.trim());
  }
}

/** Ids go; a drawing’s patterns, which its shapes are filled with, get one of their own. */
function rename(part: Element, locale: string): void {
  const { id } = part;
  part.removeAttribute('id');
  part.removeAttribute('aria-labelledby');
  const drawing = part.closest('svg');
  if (!drawing || !id) return;
  part.id = `${id}.${locale}`;
  for (const shape of drawing.querySelectorAll(`[fill="url(#${id})"]`))
    shape.setAttribute('fill', `url(#${part.id})`);
}
