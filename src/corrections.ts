import { model, sectionOf } from './content.ts';
import type { Correction } from './model/corrections.ts';

/** Every correction of the site, newest first. */
export const { corrections } = model;

/** The corrections of a unit, newest first; of a section also those of what stands in it. */
export function correctionsOf(id: string): readonly Correction[] {
  return corrections.filter(({ unit }) => unit === id || sectionOf(unit) === id);
}
