import { language, type Locale } from './languages.ts';

/** What a language is called in another: English in Italian is «inglese». */
export function languageName(locale: Locale, code: Locale): string {
  const names = new Intl.DisplayNames(language(locale).tag, { type: 'language' });
  return names.of(code) ?? language(code).name;
}
