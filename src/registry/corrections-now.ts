import { withNamesNow } from '../model/claim-changes.ts';
import type { Correction } from '../model/corrections.ts';
import type { Model } from '../model/model.ts';
import { successor } from './published-registry.ts';

/** The corrections with the ids of today in place of those that moved, in a formula that was, too. */
export function correctionsNow({
  corrections,
  units,
}: Pick<Model, 'corrections' | 'units'>): readonly Correction[] {
  const nameNow = (id: string) => successor(units, id);
  return corrections.map((correction) => {
    const { unit, was } = correction;
    const formula = was?.formula;
    return {
      ...correction,
      unit: nameNow(unit),
      ...(formula === undefined
        ? {}
        : { was: { ...was, formula: withNamesNow(formula, nameNow) } }),
    };
  });
}
