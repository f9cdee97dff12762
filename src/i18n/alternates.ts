import { sitePath, twinPath } from './address.ts';
import { languages, sourceLanguage, type Locale } from './languages.ts';

/** A page in one language, or the one for readers of no listed language (`x-default`). */
export interface Alternate {
  readonly hreflang: string;
  readonly path: string;
}

/**
 * Every language of a page, itself included, then `x-default`: the door for the door and the whole
 * explainer, the source language for every other page. `locale` is undefined for the door.
 */
export function alternatesOf(path: string, locale: Locale | undefined): readonly Alternate[] {
  const versions = languages.map(({ code, tag }) => ({
    hreflang: tag.split('-')[0]!,
    path: locale === undefined ? sitePath(code) : twinPath(path, locale, code),
  }));
  const whole = locale === undefined || path === sitePath(locale);
  const fallback = whole ? sitePath() : twinPath(path, locale, sourceLanguage.code);
  return [...versions, { hreflang: 'x-default', path: fallback }];
}
