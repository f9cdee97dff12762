import {
  claimChanges,
  formatQuotable,
  type ClaimChange,
  type ClaimsVersion,
} from '../model/claim-changes.ts';
import { factFiles, type Model } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';
import { plainAmount } from '../model/statement.ts';
import { correctionsNow } from '../registry/corrections-now.ts';
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
    const free = correctionsNow({ corrections, units })
      .filter(({ unit }) => unit === id)
      .toSorted((a, b) => a.date.localeCompare(b.date));
    return each.flatMap((change): Problem[] => {
      const answer = free.findIndex(({ date }) => date >= change.last);
      if (answer < 0) return [untold(change, { units, lineOf })];
      const [correction] = free.splice(answer, 1);
      const was = whatWas(change);
      const told = correction!.was ?? {};
      if (Object.entries(was).every(([field, said]) => Reflect.get(told, field) === said))
        return [];
      return [
        {
          file: factFiles.corrections,
          line: lineOf('corrections', [correction!.id, 'was']),
          message: `the correction "${correction!.id}" does not say what "${id}" was: ${formatQuotable(change.before)}`,
          remedy: `write "was: { ${Object.entries(was)
            .map(
              ([field, said]) => `${field}: ${typeof said === 'number' ? plainAmount(said) : said}`,
            )
            .join(', ')} }": by it the site knows what else has changed with it`,
          about: id,
        },
      ];
    });
  });
}

/** The fields that a correction must give as they were: those that changed. */
function whatWas({ before, after }: ClaimChange): Readonly<Record<string, number | string>> {
  const amount = typeof before.amount === 'number' ? 'value' : 'formula';
  return {
    ...(before.amount === after?.amount ? {} : { [amount]: before.amount }),
    ...(before.unit === after?.unit ? {} : { unit: before.unit }),
    ...(before.bound === after?.bound ? {} : { bound: before.bound }),
    ...(before.date === undefined || after?.date?.startsWith(before.date)
      ? {}
      : { date: before.date }),
  };
}

function untold(
  { id, version, last, before, after }: ClaimChange,
  { units, lineOf }: Pick<Model, 'units' | 'lineOf'>,
): Problem {
  const when = version.commit ? `${version.day}, commit ${version.commit}` : 'not yet committed';
  const now = after ? formatQuotable(after) : 'nothing';
  return {
    file: factFiles.claims,
    line: lineOf('claims', [id]),
    message: `"${id}" was published on ${units.get(id)?.since} and changed since (${when}): it said ${formatQuotable(before)}, then ${now}, and no correction says so`,
    remedy: `add a correction with "unit: ${id}", dated ${last} or later, to ${factFiles.corrections} (CONTRIBUTING.md, "A correction"), or restore what it said`,
    about: id,
  };
}
