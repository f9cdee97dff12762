import { edition } from '../content.ts';
import { sourceLanguage, type Locale } from '../i18n/languages.ts';
import { freshness, type PassageState } from '../model/freshness.ts';
import { ownerOf } from '../model/owner-of.ts';

/** What is behind in a translation, by the id that it stands under on the page. */
type Behind = ReadonlyMap<string, readonly PassageState[]>;

const known = new Map<Locale, Behind>();

/**
 * A block, or the words of a section, figure, claim, event, stage, term or source, whose source
 * has changed since they were translated: of several passages the one translated first. Undefined
 * where all are fresh, and in the source itself.
 */
export function behind(locale: Locale, id: string): PassageState | undefined {
  if (locale === sourceLanguage.code) return undefined;
  const found = known.get(locale) ?? allBehind(locale);
  known.set(locale, found);
  return found.get(id)?.toSorted((a, b) => (a.recorded!.on < b.recorded!.on ? -1 : 1))[0];
}

function allBehind(locale: Locale): Behind {
  const list = freshness(edition(sourceLanguage.code), edition(locale));
  return Map.groupBy(
    list.filter(({ state }) => state === 'behind'),
    ({ key }) => ownerOf(key),
  );
}
