import { claim, day, story, words } from '../content.ts';
import type { Locale } from '../i18n/languages.ts';
import { quote } from '../i18n/quote.ts';
import type { UnitInWords } from './units.ts';

/**
 * What a unit says, as it may travel alone: of a claim also how certain it is, in brackets, and who
 * disputes it.
 */
export function toQuote(
  locale: Locale,
  { id, kind, summary }: { readonly id: string; readonly kind: string; readonly summary: string },
): string {
  if (kind !== 'claim') return summary;
  const t = words(locale);
  const { status } = claim(id);
  const denial = status === 'disputed' ? [t(`claims:${id}.denial`)] : [];
  return [summary, `(${t(`interface:status.${status}`)})`, ...denial].join(' ');
}

/**
 * A unit quoted with its source, ready to paste: what it says in the quotation marks of the language,
 * title, site, day of the last change, address. `url` is absolute.
 */
export function quotation(locale: Locale, unit: UnitInWords, url: string): string {
  const t = words(locale);
  return t('interface:unit.quote', {
    text: quote(toQuote(locale, unit), t('interface:cite.quotes')),
    title: unit.title,
    site: story.name,
    date: day(locale, unit.updated),
    url,
  });
}
