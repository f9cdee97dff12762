import { resolveClaims, type Claim } from './claims.ts';
import type { Correction } from './corrections.ts';
import type { ClaimEntry } from './facts.ts';
import type { Model } from './model.ts';

/** A correction of a claim, with all claims as they were before it and after it. */
export interface PastClaims {
  readonly correction: Correction;
  readonly before: ReadonlyMap<string, Claim>;
  readonly after: ReadonlyMap<string, Claim>;
}

/**
 * The claims before and after each correction that says what was wrong (`was`), newest first: it is
 * taken back from what the claims say now, and so are those after it. What was calculated from a
 * corrected number comes out as it did; where it then comes to nothing possible, it stays as it is.
 */
export function pastClaims({
  claims,
  corrections,
}: Pick<Model, 'claims' | 'corrections'>): readonly PastClaims[] {
  let after = claims;
  return corrections.flatMap((correction) => {
    const claim = after.get(correction.unit);
    if (correction.was === undefined || !claim) return [];
    const entries = new Map([...after].map(([id, each]) => [id, entryOf(each)]));
    entries.set(claim.id, entryBefore(claim, correction.was));
    const before = new Map([...after, ...resolveClaims(entries, () => undefined)]);
    const past = { correction, before, after };
    after = before;
    return [past];
  });
}

/** Whether a correction changed what its claim says. */
export function isCorrected({ correction, before, after }: PastClaims): boolean {
  const [was, is] = [before.get(correction.unit)!, after.get(correction.unit)!];
  return (['value', 'unit', 'bound', 'date', 'formula'] as const).some(
    (field) => was[field] !== is[field],
  );
}

/** What the file held of a claim before a correction: a value that was typed makes it a reported one. */
function entryBefore(claim: Claim, was: NonNullable<Correction['was']>): ClaimEntry {
  const { formula, ...reported } = claim;
  return entryOf({
    ...reported,
    ...(formula === undefined || was.value !== undefined ? {} : { formula }),
    ...(was.value === undefined ? {} : { value: was.value }),
    ...(was.unit === undefined ? {} : { unit: was.unit }),
    ...(was.formula === undefined ? {} : { formula: was.formula }),
    bound: was.bound ?? claim.bound,
    date: was.date ?? claim.date,
  });
}

/** A claim as its file holds it. */
function entryOf({ value, unit, bound, date, status, sources, formula }: Claim): ClaimEntry {
  if (formula !== undefined) return { formula, unit: unit!, bound, status: 'calculated' };
  return {
    bound,
    date,
    status: status === 'calculated' ? 'reported' : status,
    sources: [...sources],
    ...(value === undefined || unit === undefined ? {} : { value, unit }),
  };
}
