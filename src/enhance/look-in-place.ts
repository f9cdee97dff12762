/** What has a twin beside paragraphs and lists of the prose, which have a link of their own. */
const blocks = '.panel, .timeline li, .stage, #glossary dd, #notes li, #sources li';

/** A button that shows a twin; what it does is fetched when one is first used. */
function lookButton(locale: string, label: string | null, row: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'look';
  button.ariaLabel = label;
  button.ariaExpanded = 'false';
  button.dataset['locale'] = locale;
  button.dataset['row'] = row;
  button.textContent = locale;
  return button;
}

// The link at the end of a block of prose becomes the button, in its place.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a.look'))
  link.replaceWith(lookButton(link.hreflang, link.ariaLabel, link.href));

// Elsewhere one link leads to the row of a unit or list; with script each block has its button.
const languages = document.querySelector<HTMLElement>('nav[data-parallel]');
const switches = [...(languages?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
for (const block of document.querySelectorAll(blocks)) {
  const row =
    block.querySelector<HTMLAnchorElement>(':scope > .row')?.href ??
    `${languages?.dataset['parallel']}#${block.closest('[id]')!.id}`;
  const twins = document.createElement('span');
  twins.className = 'twins screen';
  for (const { hreflang, dataset } of switches)
    twins.append(lookButton(hreflang, dataset['look']!, row), ' ');
  block.append(twins);
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLElement>('button.look');
  if (!button) return;
  // Where the twin cannot be had, the row of the parallel view has it.
  void import('./alongside.ts')
    .then(({ toggle }) => toggle(button))
    .catch(() => location.assign(button.dataset['row']!));
});
