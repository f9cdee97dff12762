import { roundStep } from './round-step.ts';

/** What was reported of the plan, in dollars; the floor is a share, 0 to 100. */
export interface ChipPlan {
  /** Chips bought in China: from Chinese suppliers, and from Nvidia. */
  readonly chinese: number;
  readonly nvidia: number;
  /** All that is spent abroad; how much of it is chips, nobody has reported. */
  readonly abroad: number;
  /** The share of chips that Beijing wanted to be Chinese. */
  readonly floor: number;
}

/** What would follow if so much of the spending abroad were chips, all of them from Nvidia. */
export interface SupplierMix {
  readonly chips: number;
  /** All that Nvidia would have, in China and abroad. */
  readonly nvidia: number;
  /** What Chinese suppliers would have of all chips, 0 to 100. */
  readonly share: number;
}

/** Refuses chips worth less than nothing or more than is spent abroad, and a plan without chips. */
export function supplierMix({ chinese, nvidia, abroad }: ChipPlan, chips: number): SupplierMix {
  if (!(chips >= 0 && chips <= abroad))
    throw new Error(`${chips} for chips cannot be: ${abroad} is spent abroad`);
  const all = chinese + nvidia + chips;
  if (!(all > 0)) throw new Error('a plan in which no chips are bought in China has no share');
  return { chips, nvidia: tidy(nvidia + chips), share: tidy((100 * chinese) / all) };
}

/**
 * How much would have to be chips abroad for the Chinese share to come down to the floor; `above` or
 * `below` where it stays there whatever is spent abroad.
 */
export function meetsFloorAt({ chinese, nvidia, abroad, floor }: ChipPlan): number | Side {
  if (floor === 0) return 'above';
  const chips = tidy((100 * chinese) / floor - (chinese + nvidia));
  // What is left of a difference of two large amounts is no more exact than they are.
  const dust = 1e-9 * (chinese + nvidia + abroad);
  if (chips < -dust) return 'below';
  if (chips > abroad + dust) return 'above';
  return [0, abroad].find((end) => Math.abs(end - chips) <= dust) ?? chips;
}
/** On which side of the floor the Chinese share is. */
export type Side = 'above' | 'below';

/**
 * The amounts that a reader can try, from nothing to all: round ones, and those that have a name of
 * their own, which take the place of a round one close by.
 */
export function amountsToTry(abroad: number, named: readonly number[]): readonly number[] {
  const step = roundStep(abroad, 10);
  const rounds = Array.from({ length: Math.floor(abroad / step) + 1 }, (_, n) => tidy(n * step));
  const fixed = [...new Set([0, abroad, ...named])];
  const free = rounds.filter((round) =>
    fixed.every((amount) => Math.abs(amount - round) > step / 2),
  );
  return [...fixed, ...free].toSorted((a, b) => a - b);
}

/** Without the dust of binary fractions, as claims are worked out. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
