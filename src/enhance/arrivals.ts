// What a reader may ask for later is fetched when it is asked for, not before.

/** Whether the address names something that is not on this page; a malformed name is nowhere. */
function isLost(): boolean {
  // `#top` is the browser’s own name for the beginning of a page.
  if (location.hash.length < 2 || location.hash === '#top') return false;
  try {
    return !document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return true;
  }
}
const look = () => {
  if (isLost()) void import('./lost-fragment.ts').then(({ tellLost }) => tellLost());
};
addEventListener('hashchange', look);
look();

// A link to what a closed disclosure holds opens it, in browsers that do not by themselves.
const reveal = () =>
  document.querySelector(':target')?.closest('details')?.setAttribute('open', '');
addEventListener('hashchange', reveal);
reveal();

// The copy buttons come with the first panel that opens.
const dress = () => void import('./copy-field.ts');
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof Element && target.querySelector('copy-field')) dress();
  },
  true,
);
if (document.querySelector('[open] copy-field')) dress();

// The link to a passage comes with the first words that are selected.
document.addEventListener('selectionchange', function first() {
  if (getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', first);
  void import('./passage-link.ts');
});
