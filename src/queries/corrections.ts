import { model, sectionOf } from '../content.ts';
import type { Locale } from '../i18n/languages.ts';
import type { Correction } from '../model/corrections.ts';
import { pageUnits, unitIn } from './units.ts';

/** The words of a correction, in the order in which it is told. */
export const correctionFields = ['before', 'after', 'why'] as const;

/** Every correction of the site, newest first. */
export const { corrections } = model;

/** The corrections of a unit, newest first; of a section also those of what stands in it. */
export function correctionsOf(id: string): readonly Correction[] {
  return corrections.filter(({ unit }) => unit === id || sectionOf(unit) === id);
}

/** The title of a corrected unit; of one that is no longer live its id, which is all that is left. */
export function titleOf(locale: Locale, id: string): string {
  return pageUnits.some((unit) => unit.id === id) ? unitIn(locale, id).title : id;
}
