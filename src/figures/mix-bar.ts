import { scaleLinear } from 'd3';

/** Amounts in one unit and shares from 0 to 100. */
export interface MixAmounts {
  readonly budget: number;
  readonly plan: number;
  /** The share that the bar shows. */
  readonly share: number;
  /** The share that stays marked whatever the bar shows. */
  readonly reported: number;
  readonly floor: number;
}

interface Span {
  readonly x: number;
  readonly width: number;
}

/** A bar of the whole plan in pixels: two spans of the budget that a share moves, and the rest. */
export interface MixBar {
  readonly chinese: Span;
  readonly nvidia: Span;
  readonly abroad: Span;
  /** Where the Chinese part ends at the reported share. */
  readonly ghost: Span;
  readonly floorX: number;
  /** One tick every billion, where the unit is a dollar. */
  readonly ticks: readonly number[];
}

/**
 * Lengths on one scale, 0 to the plan over `width` pixels from `left`. Refuses shares outside 0 to
 * 100 and a budget that is no part of the plan: either would leave the bar.
 */
export function mixBar(amounts: MixAmounts, left: number, width: number): MixBar {
  const { budget, plan, share, reported, floor } = amounts;
  for (const [name, value] of Object.entries({ share, reported, floor }))
    if (!(value >= 0 && value <= 100))
      throw new Error(`the ${name} of ${value}% lies outside the bar: it must be 0 to 100`);
  if (!(budget > 0 && budget <= plan))
    throw new Error(`a budget of ${budget} does not fit in a plan of ${plan}`);
  if (!(width > 0)) throw new Error(`a bar of ${width} px cannot be drawn`);
  const scale = scaleLinear([0, plan], [left, left + width]);
  const at = (amount: number) => hundredth(scale(amount));
  const span = (from: number, to: number): Span => ({
    x: at(from),
    width: hundredth(at(to) - at(from)),
  });
  const part = (of: number) => (budget * of) / 100;
  return {
    chinese: span(0, part(share)),
    nvidia: span(part(share), budget),
    abroad: span(budget, plan),
    ghost: span(0, part(reported)),
    floorX: at(part(floor)),
    ticks: Array.from({ length: Math.floor(plan / 1e9) + 1 }, (_, index) => at(index * 1e9)),
  };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
