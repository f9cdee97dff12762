import { day, units, words } from '../content.ts';
import { address } from '../i18n/address.ts';
import type { Locale } from '../i18n/languages.ts';
import { successor } from '../registry/published-registry.ts';
import { newPlaceOf } from './gone-units.ts';
import { placeInWords } from './place-in-words.ts';
import { pageUnits, unitIn, type UnitInWords } from './units.ts';

/** What is said at the address of a unit that is gone, where no page has taken its place. */
export interface GoneInWords extends Omit<UnitInWords, 'kind'> {
  readonly kind: 'gone';
  /** That it moved or was retired, as a word; and since when, as a line. */
  readonly status: string;
  readonly since: string;
}

/**
 * What answers at the address of a unit that was ever published, and at all that lies under it: of one
 * that moved what took its place, at its own address; of one that was retired why. Refuses an id
 * that never had a page.
 */
export function atAddress(locale: Locale, id: string): UnitInWords | GoneInWords {
  const now = successor(units, id);
  if (pageUnits.some((unit) => unit.id === now)) return unitIn(locale, now);
  const unit = units.get(id);
  if (!unit || unit.state === 'live') throw new Error(`"${id}" is no unit with a page`);
  const t = words(locale);
  const moved = unit.state === 'moved';
  const updated = unit.changed ?? unit.since;
  const told = moved
    ? placeInWords(locale, now)
    : { title: t(`retired:${id}.title`), text: t(`retired:${id}.why`) };
  return {
    id: now,
    kind: 'gone',
    title: told.title,
    summary: told.text,
    path: moved ? newPlaceOf(locale, id) : address(locale, id),
    published: unit.since,
    updated,
    sources: [],
    status: t(moved ? 'interface:unit.movedStatus' : 'interface:unit.retired'),
    since: t(moved ? 'interface:unit.movedOn' : 'interface:unit.retiredOn', {
      date: day(locale, updated),
    }),
  };
}
