import { model, sectionOf, units, words } from '../content.ts';
import type { Locale } from '../i18n/languages.ts';
import type { Correction } from '../model/corrections.ts';
import { successor } from '../registry/published-registry.ts';
import { pageUnits, unitIn } from './units.ts';

/** The words of a correction, in the order in which it is told. */
export const correctionFields = ['before', 'after', 'why'] as const;

/** Every correction of the site, newest first. */
export const { corrections } = model;

/** The corrections of a unit, newest first; of a section also those of what stands in it. */
export function correctionsOf(id: string): readonly Correction[] {
  return corrections.filter(({ unit }) => {
    const now = successor(units, unit);
    return now === id || sectionOf(now) === id;
  });
}

/** The title of a corrected unit; of one that moved that of what took its place, if that has a page. */
export function titleOf(locale: Locale, id: string): string {
  const now = successor(units, id);
  if (pageUnits.some((unit) => unit.id === now)) return unitIn(locale, now).title;
  return units.get(now)?.state === 'retired' ? words(locale)(`retired:${now}.title`) : id;
}
