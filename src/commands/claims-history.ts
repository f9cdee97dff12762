import { claimChanges, formatQuotable, type ClaimsVersion } from '../model/claim-changes.ts';
import { factFiles, type Model } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';
import { successor } from '../registry/published-registry.ts';

/**
 * Every change of a published number that no correction tells: the newsroom that quoted it must be
 * able to see what became of it. A correction answers for one change, and for none that came after
 * it: it is as young as the last version that still held the old number, or younger.
 */
export function checkClaimsHistory(
  oldestFirst: readonly ClaimsVersion[],
  { units, corrections, lineOf }: Pick<Model, 'units' | 'corrections' | 'lineOf'>,
): readonly Problem[] {
  const nameNow = (id: string) => (units.has(id) ? successor(units, id) : id);
  const changes = claimChanges(oldestFirst, (id) => units.get(id)?.since, nameNow);
  return [...Map.groupBy(changes, ({ id }) => id)].flatMap(([id, each]) => {
    const free = corrections
      .filter(({ unit }) => nameNow(unit) === id)
      .map(({ date }) => date)
      .sort();
    const untold = each.filter(({ last }) => {
      const answer = free.findIndex((date) => date >= last);
      if (answer >= 0) free.splice(answer, 1);
      return answer < 0;
    });
    return untold.map(({ version, last, before, after }) => {
      const when = version.commit
        ? `${version.day}, commit ${version.commit}`
        : 'not yet committed';
      const now = after ? formatQuotable(after) : 'nothing';
      return {
        file: factFiles.claims,
        line: lineOf('claims', [id]),
        message: `"${id}" was published on ${units.get(id)?.since} and changed since (${when}): it said ${formatQuotable(before)}, then ${now}, and no correction says so`,
        remedy: `add a correction with "unit: ${id}", dated ${last} or later, to ${factFiles.corrections} (CONTRIBUTING.md, "A correction"), or restore what it said`,
        about: id,
      };
    });
  });
}
