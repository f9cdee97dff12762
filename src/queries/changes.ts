import { shownIn } from '../components/figures/shown-in.ts';
import { edition, model, sectionOf, story, units } from '../content.ts';
import { sourceLanguage } from '../i18n/languages.ts';
import type { Correction } from '../model/corrections.ts';
import { correctionsNow } from '../registry/corrections-now.ts';
import { touchedBy } from './touched.ts';

const corrections = correctionsNow(model);
const touched = touchedBy(model);

/** A correction that changed a unit: its own, that of a claim in it, or of a number that it rests on. */
export interface UnitCorrection extends Correction {
  readonly own: boolean;
}

/** The corrections that changed a unit, newest first. */
export function correctionsOf(id: string): readonly UnitCorrection[] {
  return corrections.flatMap((correction) => {
    const own = correction.unit === id || sectionOf(correction.unit) === id;
    return own || touched.get(correction.id)?.has(id) ? [{ ...correction, own }] : [];
  });
}

const days = new Map<string, string>();

/**
 * The day (ISO) on which a unit last changed in substance: began, was corrected, or got a claim, a
 * figure, an event or a stage that it did not have.
 */
export function updatedOn(id: string): string {
  const known = days.get(id);
  if (known !== undefined) return known;
  const { since, changed } = units.get(id)!;
  const day = [
    changed ?? since,
    ...correctionsOf(id).map(({ date }) => date),
    ...partsOf(id).map((part) => units.get(part)?.since ?? since),
  ].reduce((newest, each) => (each > newest ? each : newest), since);
  days.set(id, day);
  return day;
}

/** What a unit is made of: the claims and figures of a section, what a figure shows. */
function partsOf(id: string): readonly string[] {
  const { code } = sourceLanguage;
  if (story.figures.includes(id))
    return shownIn(code, id).table.rows.flatMap((row) => row.id ?? []);
  const section = edition(code).sections.find((each) => each.id === id);
  return (
    section?.blocks.flatMap(({ references }) =>
      references
        .filter(({ component }) => component === 'Claim' || component === 'Figure')
        .map((reference) => reference.id),
    ) ?? []
  );
}
