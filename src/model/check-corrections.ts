import { factFiles, type Edition, type Model } from './model.ts';
import type { Problem } from './problem.ts';

/** The words a correction needs in every language. */
const needed = ['before', 'after', 'why'] as const;

/** The kinds of unit that a reader can have read, and that can therefore be corrected. */
const correctable: readonly string[] = ['section', 'figure', 'claim'];

/**
 * Corrections name a published unit, its dates follow, and their words are there. Words for a
 * correction or a link that nobody declared are refused too.
 */
export function checkCorrections(model: Model, report: (problem: Problem) => void): void {
  const [source] = model.editions.values();
  for (const { id, unit, date } of model.corrections) {
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
    else if (corrected.state === 'live' && (corrected.changed ?? '') < date)
      complain(
        'date',
        `"${unit}" was corrected on ${date}, and is registered as last changed ${corrected.changed ?? 'never'}`,
        `write "changed: ${date}" in its line of ${factFiles.units}`,
      );
    if (model.story.updated < date)
      complain(
        'date',
        `the correction "${id}" (${date}) is newer than the story (${model.story.updated})`,
        `write "updated: ${date}" in ${factFiles.story}`,
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
