import type { Bound, ClaimEntry, Status, Unit } from './facts.ts';
import { parseFormula } from './formula.ts';
import { outOfRange } from './unit-ranges.ts';

type CalculatedEntry = Extract<ClaimEntry, { status: 'calculated' }>;
type ReportedEntry = Exclude<ClaimEntry, CalculatedEntry>;

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

/** Why a formula is refused; `about` names a claim that is missing, and was perhaps not readable. */
class FormulaFault extends Error {
  readonly about: string | undefined;
  constructor(message: string, about?: string) {
    super(message);
    this.about = about;
  }
}

/**
 * Works out every claim. Calls `refuse` with the id and a sentence for a formula that does not
 * parse, reads a missing claim or one without a value, or goes round in a circle. A formula that
 * reads a refused one is left out without a word.
 */
export function resolveClaims(
  entries: ReadonlyMap<string, ClaimEntry>,
  refuse: (id: string, message: string, about?: string) => void,
): Map<string, Claim> {
  const resolved = new Map<string, Claim>();
  const refused = new Set<string>();
  const underWay: string[] = [];

  const resolve = (id: string, entry: ClaimEntry): void => {
    if (resolved.has(id) || refused.has(id)) return;
    underWay.push(id);
    try {
      resolved.set(id, entry.status === 'calculated' ? calculate(id, entry) : reported(id, entry));
    } catch (error) {
      refused.add(id);
      const { message, about } = error as FormulaFault;
      if (message !== '') refuse(id, message, about);
    } finally {
      underWay.pop();
    }
  };
  const input = (id: string): Claim => {
    const entry = entries.get(id);
    if (!entry) throw new FormulaFault(`reads "${id}", which is no claim`, id);
    if (underWay.includes(id))
      throw new FormulaFault(`goes round in a circle: ${[...underWay, id].join(' → ')}`);
    resolve(id, entry);
    const claim = resolved.get(id);
    if (!claim) throw new FormulaFault('', id);
    if (claim.value === undefined) throw new FormulaFault(`reads "${id}", which has no value`);
    return claim;
  };
  const calculate = (id: string, entry: CalculatedEntry): Claim => {
    const formula = parseFormula(entry.formula);
    const inputs = formula.inputs.map(input);
    const raw = formula.evaluate((each) => {
      const { value = NaN, unit } = resolved.get(each)!;
      return unit === 'percent' ? value / 100 : value;
    });
    const value = tidy(entry.unit === 'percent' ? raw * 100 : raw);
    if (!Number.isFinite(value)) throw new FormulaFault(`comes to ${value}, which is no amount`);
    const fault = outOfRange(value, entry.unit);
    if (fault) throw new FormulaFault(`comes to ${fault}`);
    const dates = inputs.map(({ date }) => date).sort();
    return {
      id,
      ...entry,
      value,
      date: dates.at(-1) ?? '',
      sources: [...new Set(inputs.flatMap(({ sources }) => sources))],
      inputs: [...new Set(formula.inputs)],
    };
  };

  for (const [id, entry] of entries) resolve(id, entry);
  return resolved;
}

function reported(id: string, { value, unit, ...rest }: ReportedEntry): Claim {
  const counted = value === undefined || unit === undefined ? {} : { value, unit };
  return { id, ...rest, ...counted, inputs: [] };
}

/** Takes away the dust of binary fractions: 12.3e9, not 12299999999.999998. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
