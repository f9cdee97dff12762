// Makes the link at the end of each block a button that shows the block's twin right there. What
// the button does is fetched when one is first used.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a.look')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.ariaLabel = link.ariaLabel;
  button.ariaExpanded = 'false';
  button.dataset['locale'] = link.hreflang;
  button.dataset['row'] = link.href;
  button.append(...link.childNodes);
  link.replaceWith(button);
}
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLElement>('button.look');
  if (button) void import('./alongside.ts').then(({ toggle }) => toggle(button));
});
