import type { Bound, ClaimEntry, Status, Unit } from './facts.ts';
import { parseFormula } from './formula.ts';

/** A claim with its value worked out: what pages, figures and downloads read. */
export interface Claim {
  readonly id: string;
  /** In base units (dollars, not billions); a percent is 60. Absent where nothing is counted. */
  readonly value?: number;
  readonly unit?: Unit;
  readonly bound: Bound;
  /** Of a calculated claim: the newest date of its inputs. */
  readonly date: string;
  readonly status: Status;
  /** Of a calculated claim: those of its inputs. */
  readonly sources: readonly string[];
  readonly formula?: string;
  /** Ids of the claims that a calculated one is made of. */
  readonly inputs: readonly string[];
}

/**
 * Works out every claim. Calls `refuse` with the id and a sentence for a formula that does not
 * parse, reads a missing claim or one without a value, or goes round in a circle.
 */
export function resolveClaims(
  entries: ReadonlyMap<string, ClaimEntry>,
  refuse: (id: string, message: string) => void,
): Map<string, Claim> {
  const resolved = new Map<string, Claim>();
  const refused = new Set<string>();
  const underWay: string[] = [];

  const resolve = (id: string): Claim | undefined => {
    const done = resolved.get(id);
    const entry = entries.get(id);
    if (done || !entry || refused.has(id)) return done;
    if (underWay.includes(id))
      throw new Error(`goes round in a circle: ${[...underWay, id].join(' → ')}`);
    if (entry.status !== 'calculated') {
      const { value, unit, ...rest } = entry;
      const counted = value === undefined || unit === undefined ? {} : { value, unit };
      const claim: Claim = { id, ...rest, ...counted, inputs: [] };
      resolved.set(id, claim);
      return claim;
    }
    underWay.push(id);
    try {
      const formula = parseFormula(entry.formula);
      const inputs = formula.inputs.map((input) => {
        const claim = entries.has(input) ? resolve(input) : undefined;
        if (!entries.has(input)) throw new Error(`reads "${input}", which is no claim`);
        if (claim?.value === undefined) throw new Error(`reads "${input}", which has no value`);
        return claim;
      });
      const raw = formula.evaluate((input) => {
        const claim = resolved.get(input)!;
        return claim.unit === 'percent' ? claim.value! / 100 : claim.value!;
      });
      const value = tidy(entry.unit === 'percent' ? raw * 100 : raw);
      if (!Number.isFinite(value) || value < 0)
        throw new Error(`comes to ${value}, which is no amount`);
      if (entry.unit === 'percent' && value > 100) throw new Error(`comes to ${value}%, over 100%`);
      const claim: Claim = {
        id,
        ...entry,
        value,
        date:
          inputs
            .map(({ date }) => date)
            .sort()
            .at(-1) ?? '',
        sources: [...new Set(inputs.flatMap(({ sources }) => sources))],
        inputs: [...new Set(formula.inputs)],
      };
      resolved.set(id, claim);
      return claim;
    } finally {
      underWay.pop();
    }
  };

  for (const id of entries.keys()) {
    try {
      resolve(id);
    } catch (error) {
      refused.add(id);
      refuse(id, error instanceof Error ? error.message : String(error));
    }
  }
  return resolved;
}

/** Takes away the dust of binary fractions: 12.3e9, not 12299999999.999998. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
