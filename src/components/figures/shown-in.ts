import { model, translator } from '../../content.ts';
import type { Locale } from '../../i18n/languages.ts';
import { allShown } from './all-shown.ts';
import type { Brief, Shown } from './shown.ts';

/** A figure in a language; refuses one that is not registered in `all-shown.ts`. */
export function shownIn(locale: Locale, id: string): Shown {
  const show = allShown[id];
  if (!show) throw new Error(`the figure "${id}" is not in src/components/figures/all-shown.ts`);
  return show({ model, locale, translator: translator(locale) });
}

/** A figure as a frame on another site shows it: in brief, where it has a brief. */
export function embeddedIn(locale: Locale, id: string): Shown & Partial<Brief> {
  const shown = shownIn(locale, id);
  return { ...shown, ...shown.brief };
}

/** A figure as a file to take away draws it: the whole, where a page draws a part. */
export function takenIn(locale: Locale, id: string): Shown {
  const shown = shownIn(locale, id);
  return { ...shown, ...shown.whole };
}
