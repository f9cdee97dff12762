import { claim, quantity, words } from '../content.ts';
import type { Locale } from '../i18n/languages.ts';

/** The formula of a calculated claim with its numbers written out: «Calcolo: 5,5 mld $ × 60%». */
export function calculation(locale: Locale, id: string): string {
  const formula = (claim(id).formula ?? '')
    .replace(/[a-z][a-z0-9-]*/g, (input) => {
      const { value, unit } = claim(input);
      return quantity(locale, { value: value!, unit: unit! }, 'short');
    })
    .replaceAll('*', '×')
    .replaceAll('/', '÷')
    .replaceAll(' - ', ' − ');
  return words(locale)('interface:notes.formula', { formula });
}
