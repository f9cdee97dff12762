import './whole-page.ts';
import './arrivals.ts';
import './current-section.ts';
import { readState } from './address-state.ts';
import './look-in-place.ts';
import './switch-language.ts';

/** The figures that script adds to; each is fetched only when the reader comes near it. */
const figures: Readonly<Record<string, () => Promise<unknown>>> = {
  'split-figure': () => import('./split-figure.ts'),
  'mix-figure': () => import('./mix-figure.ts'),
  'chain-figure': () => import('./chain-figure.ts'),
};

/** Fetches the script of a figure's element, once. */
function load(element: Element): Promise<unknown> {
  return figures[element.localName]?.() ?? Promise.resolve();
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting) {
        near.unobserve(target);
        void load(target);
      }
  },
  { rootMargin: '800px' },
);
for (const element of document.querySelectorAll(Object.keys(figures).join() || 'none')) {
  const figure = element.querySelector('figure');
  if (figure && readState(figure.id) !== undefined) void load(element);
  else near.observe(element);
}

// A phrase in the text can drive the figure beside it: the figure's element hears `show` with the
// state. Where the figure is in view the page stays; elsewhere the link leads to it, as without script.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-figure]') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  const figure = document.getElementById(link.dataset['figure'] ?? '');
  const element = figure?.parentElement;
  if (!figure || !element) return;
  const { top, bottom } = figure.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  if (seen > Math.min(innerHeight, bottom - top) / 2) event.preventDefault();
  void load(element).then(() =>
    element.dispatchEvent(new CustomEvent('show', { detail: link.dataset['state'] })),
  );
});
