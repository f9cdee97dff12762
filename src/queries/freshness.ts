import { edition } from '../content.ts';
import { sourceLanguage, type Locale } from '../i18n/languages.ts';
import { freshness, type PassageState } from '../model/freshness.ts';

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

const owned =
  /^(?:figures:[^.]+\.stages\.|(?:sections|figures|claims|events|terms|sources):)([^.]+)/;

/**
 * The id under which a passage stands: `plan.3` for a block, `budget` for `claims:budget.title`, a
 * stage of the chain for its words in the figure; what opens the story for the story's.
 */
export function ownerOf(key: string): string {
  if (key.startsWith('story:')) return 'opening';
  return owned.exec(key)?.[1] ?? key;
}
