import { resolveClaims } from '../../model/claims.ts';
import type { ClaimEntry } from '../../model/facts.ts';
import type { Model } from '../../model/model.ts';

/**
 * For tests: the same content with other values of some claims, and all that is worked out from them.
 * A formula that no longer comes to an amount is left out, as the check would refuse it.
 */
export function withValues(model: Model, values: Readonly<Record<string, number>>): Model {
  const entries = [...model.claims].map(([id, claim]): [string, ClaimEntry] => {
    const value = values[id] ?? claim.value;
    const counted = claim.formula === undefined && value !== undefined ? { value } : {};
    return [id, { ...claim, ...counted } as ClaimEntry];
  });
  return { ...model, claims: resolveClaims(new Map(entries), () => undefined) };
}
