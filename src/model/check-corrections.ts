import { factFiles, type Edition, type Model } from './model.ts';
import { isCorrected, pastClaims } from './past-claims.ts';
import type { Problem } from './problem.ts';

/** The words a correction needs in every language. */
const needed = ['before', 'after', 'why'] as const;

/** The kinds of unit that a reader can have read, and that can therefore be corrected. */
const correctable: readonly string[] = ['section', 'figure', 'claim'];

/**
 * Corrections name a published unit, say what it was, and their words are there. Words for a
 * correction or a link that nobody declared are refused too.
 */
export function checkCorrections(model: Model, report: (problem: Problem) => void): void {
  const [source] = model.editions.values();
  for (const { id, unit, date, was } of model.corrections) {
    const complain = (field: string, message: string, remedy: string, about?: string) =>
      report({
        file: factFiles.corrections,
        line: model.lineOf('corrections', [id, field]),
        message,
        remedy,
        ...(about === undefined ? {} : { about }),
      });
    const corrected = model.units.get(unit);
    if (!corrected || !correctable.includes(corrected.kind)) {
      const what = corrected ? `is a ${corrected.kind}` : 'is not in the registry of ids';
      complain(
        'unit',
        `the correction "${id}" names "${unit}", which ${what}`,
        `name a section, a figure or a claim of ${factFiles.units}`,
        unit,
      );
    } else if (date < corrected.since)
      complain(
        'date',
        `the correction "${id}" is older than "${unit}" (${corrected.since})`,
        'give the day on which the page was changed',
      );
    if (was !== undefined && corrected && corrected.kind !== 'claim')
      complain(
        'was',
        `the correction "${id}" says what "${unit}" was, which is a ${corrected.kind}`,
        `only a claim has a number that was: put the words into "before"`,
      );
    else if (was !== undefined && saysNothingNew(model, id))
      complain(
        'was',
        `the correction "${id}" says that "${unit}" was what it still is`,
        `write the fields of ${factFiles.claims} that were wrong, as they were`,
        unit,
      );
    for (const field of needed)
      if (!source?.words.some(({ key }) => key === `corrections:${id}.${field}`))
        complain(
          'kind',
          `the correction "${id}" has no words: "${field}" is missing`,
          `add ${id}: { ${field}: "…" } to content/${source?.language.code}/corrections.yaml`,
        );
  }
  if (!source) return;
  const corrections = new Set(model.corrections.map(({ id }) => id));
  const anchored = (id: string) => correctable.includes(model.units.get(id)?.kind ?? '');
  refuseOrphans(source, 'corrections', (id) => corrections.has(id), report);
  refuseOrphans(source, 'anchors', anchored, report);
}

/** Whether a correction takes away nothing: the claim was then what it is said to have been before. */
function saysNothingNew(model: Model, id: string): boolean {
  const past = pastClaims(model);
  const at = past.findIndex(({ correction }) => correction.id === id);
  return at >= 0 && !isCorrected(past[at]!);
}

/** Words of a namespace whose first key names nothing. */
function refuseOrphans(
  edition: Edition,
  namespace: string,
  exists: (id: string) => boolean,
  report: (problem: Problem) => void,
): void {
  for (const id of Object.keys(edition.resources[namespace] ?? {}))
    if (!exists(id)) {
      const start = `${namespace}:${id}`;
      const word = edition.words.find(({ key }) => key === start || key.startsWith(`${start}.`));
      report({
        file: word?.file ?? `content/${edition.language.code}/${namespace}.yaml`,
        line: word?.line ?? 1,
        message: `words for "${id}", which is not there`,
        remedy: 'remove them, or correct the id',
        about: id,
      });
    }
}
