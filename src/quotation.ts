import { day, story, words } from './content.ts';
import type { Locale } from './i18n/languages.ts';
import type { UnitInWords } from './units.ts';

/**
 * A unit quoted with its source, ready to paste: its summary in the quotation marks of the language,
 * title, site, day of the last change, address. `url` is absolute.
 */
export function quotation(locale: Locale, unit: UnitInWords, url: string): string {
  const t = words(locale);
  const [open, close] = t('interface:unit.quoteOuter');
  const [innerOpen, innerClose] = t('interface:unit.quoteInner');
  return t('interface:unit.quote', {
    text: unit.summary.replaceAll(open!, innerOpen!).replaceAll(close!, innerClose!),
    title: unit.title,
    site: story.name,
    date: day(locale, unit.updated),
    url,
  });
}
