import type { AstroGlobal } from 'astro';
import type { Locale } from '../../i18n/languages.ts';

/**
 * The language that a prose component stands in: that of its text, which `proseLocale` tells it,
 * else that of the page.
 */
export function localeOf(astro: {
  readonly props: object;
  readonly currentLocale: AstroGlobal['currentLocale'];
}): Locale {
  const told: unknown = Reflect.get(astro.props, 'locale');
  const locale = typeof told === 'string' ? told : astro.currentLocale;
  if (!locale) throw new Error('prose stands on a page without a language');
  return locale;
}
