import { arrival, hold } from './hold-place.ts';
import { placeAtLine, type Place } from './place.ts';

/** What goes along to the other language. Kept for the moment of the switch, removed on arrival. */
interface Crossing {
  readonly to: string;
  readonly at: number;
  /** Nothing at the very top of the page. */
  readonly place: Place | undefined;
  /** Which `details` are open, in the order of the page. */
  readonly open: readonly boolean[];
  /** Blocks whose twin is shown, and the languages in which it is. */
  readonly beside: readonly (readonly [block: string, locale: string])[];
}

const slot = 'switch';
const disclosures = () => [...document.querySelectorAll('details')];

function place(link: HTMLAnchorElement): Place | undefined {
  if (scrollY < 1) return undefined;
  // Who switches back without having scrolled gets the very block that they came with.
  return arrival && Math.abs(arrival.y - scrollY) < 2 ? arrival.place : placeAtLine(link.hreflang);
}

/** Points a switch link at the same place, with the state of the figures; fetches its page ahead. */
function aim(link: HTMLAnchorElement): Place | undefined {
  const here = place(link);
  link.search = location.search;
  link.hash = here?.id.replace(/^main$|\.title$/, '') ?? '';
  const page = link.pathname;
  if (!document.querySelector(`link[rel=prefetch][href="${page}"]`)) {
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.setAttribute('href', page);
    document.head.append(hint);
  }
  return here;
}

function leave(event: MouseEvent): void {
  const link = event.currentTarget as HTMLAnchorElement;
  const here = aim(link);
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const crossing: Crossing = {
    to: link.pathname,
    at: Date.now(),
    place: here,
    open: disclosures().map(({ open }) => open),
    beside: [...document.querySelectorAll<HTMLElement>('.look[aria-expanded=true]')].map(
      (button) => [button.closest('[id]')!.id, button.dataset['locale']!],
    ),
  };
  try {
    sessionStorage.setItem(slot, JSON.stringify(crossing));
  } catch {
    // Storage is refused: the fragment alone leads to the block.
  }
}

/** Takes what a switch left, if one has just led here; whatever is left is removed. */
function taken(): Crossing | undefined {
  try {
    const kept = sessionStorage.getItem(slot);
    sessionStorage.removeItem(slot);
    const crossing = JSON.parse(kept ?? '{}') as Partial<Crossing>;
    const fresh = Date.now() - (crossing.at ?? 0) < 10_000;
    return crossing.to === location.pathname && fresh ? (crossing as Crossing) : undefined;
  } catch {
    return undefined;
  }
}

function arrive(): void {
  const crossing = taken();
  if (!crossing) return;
  const { place: there, open, beside } = crossing;
  const all = disclosures();
  if (all.length === open.length) all.forEach((entry, n) => (entry.open = open[n]!));
  if (there) hold(there);
  if (beside.length > 0)
    void import('./alongside.ts').then(async ({ show }) => {
      await show(beside);
      if (there) hold(there);
    });
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.switch')) {
  for (const reach of ['pointerenter', 'pointerdown', 'focus'])
    link.addEventListener(reach, () => aim(link));
  link.addEventListener('click', leave);
}
arrive();
