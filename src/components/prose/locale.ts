import type { AstroGlobal } from 'astro';
import type { Locale } from '../../i18n/languages.ts';

/** The language of the page that a prose component stands in: its address says so. */
export function localeOf(astro: Pick<AstroGlobal, 'currentLocale'>): Locale {
  if (!astro.currentLocale) throw new Error('prose stands on a page without a language');
  return astro.currentLocale;
}
