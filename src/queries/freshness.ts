import { edition } from '../content.ts';
import { sourceLanguage, type Locale } from '../i18n/languages.ts';
import { freshness, type PassageState } from '../model/freshness.ts';

const known = new Map<Locale, ReadonlyMap<string, PassageState>>();

/**
 * A passage of a translation whose source has changed since it was made; undefined for one that
 * is fresh, or that is the source itself. Keys are `plan.3` or `claims:budget.title`.
 */
export function behind(locale: Locale, key: string): PassageState | undefined {
  if (locale === sourceLanguage.code) return undefined;
  let states = known.get(locale);
  if (!states) {
    const list = freshness(edition(sourceLanguage.code), edition(locale));
    states = new Map(list.map((passage) => [passage.key, passage]));
    known.set(locale, states);
  }
  const passage = states.get(key);
  return passage?.state === 'behind' ? passage : undefined;
}
