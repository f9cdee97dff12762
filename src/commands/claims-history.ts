import { claimChanges, formatQuotable, type ClaimsVersion } from '../model/claim-changes.ts';
import { factFiles, type Model } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';

/**
 * Every change of a published number that no correction tells: the newsroom that quoted it must be
 * able to see what became of it. Corrections of a claim answer for its changes in their order.
 */
export function checkClaimsHistory(
  oldestFirst: readonly ClaimsVersion[],
  { units, corrections, lineOf }: Pick<Model, 'units' | 'corrections' | 'lineOf'>,
): readonly Problem[] {
  const changes = claimChanges(oldestFirst, (id) => units.get(id)?.since);
  return [...Map.groupBy(changes, ({ id }) => id)].flatMap(([id, each]) => {
    const told = corrections.filter(({ unit }) => unit === id).length;
    return each.slice(told).map(({ version, before, after }) => {
      const when = version.commit
        ? `${version.day}, commit ${version.commit}`
        : 'not yet committed';
      const now = after ? formatQuotable(after) : 'nothing';
      return {
        file: factFiles.claims,
        line: lineOf('claims', [id]),
        message: `"${id}" was published on ${units.get(id)?.since} and changed since (${when}): it said ${formatQuotable(before)}, then ${now}, and no correction says so`,
        remedy: `add a correction with "unit: ${id}" to ${factFiles.corrections} (CONTRIBUTING.md, "A correction"), or restore what it said`,
      };
    });
  });
}
