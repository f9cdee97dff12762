import { words } from '../content.ts';
import { languageName } from '../i18n/language-name.ts';
import type { Locale } from '../i18n/languages.ts';

/** What the way to a block's twin is called: «EN: questo passo in inglese». */
export function lookLabel(locale: Locale, to: Locale): string {
  return words(locale)('interface:switch.block', {
    mark: to.toUpperCase(),
    language: languageName(locale, to),
  });
}
