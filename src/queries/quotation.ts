import { day, story, words } from '../content.ts';
import type { Locale } from '../i18n/languages.ts';
import { quote } from '../i18n/quote.ts';
import type { UnitInWords } from './units.ts';

/**
 * A unit quoted with its source, ready to paste: its summary in the quotation marks of the language,
 * title, site, day of the last change, address. `url` is absolute.
 */
export function quotation(locale: Locale, unit: UnitInWords, url: string): string {
  const t = words(locale);
  return t('interface:unit.quote', {
    text: quote(unit.summary, t('interface:cite.quotes')),
    title: unit.title,
    site: story.name,
    date: day(locale, unit.updated),
    url,
  });
}
