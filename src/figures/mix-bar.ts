import { scaleLinear, ticks } from 'd3';

/** Amounts in one unit. */
export interface MixAmounts {
  /** Spent on chips in China: with Chinese suppliers, and with Nvidia. */
  readonly chinese: number;
  readonly nvidia: number;
  readonly abroad: number;
  /** Chips abroad at which the Chinese share comes down to the floor; left out where it never does. */
  readonly crossing?: number;
}

interface Span {
  readonly x: number;
  readonly width: number;
}

/** A share of all chips, 0 to 100, and where chips end when it is that. */
export interface ShareTick {
  readonly share: number;
  readonly x: number;
}

/** A bar of the whole plan in pixels, and a scale of the Chinese share under the part abroad. */
export interface MixBar {
  readonly chinese: Span;
  readonly nvidia: Span;
  readonly abroad: Span;
  readonly crossing?: number;
  /** The two ends first, then round shares between them. */
  readonly scale: readonly ShareTick[];
}

/**
 * Lengths on one scale, 0 to the plan over `width` pixels from `left`. Refuses a negative amount, a
 * plan without chips in China, and a crossing that lies outside of what is spent abroad.
 */
export function mixBar(amounts: MixAmounts, left: number, width: number): MixBar {
  const { chinese, nvidia, abroad, crossing } = amounts;
  for (const [name, value] of Object.entries({ chinese, nvidia, abroad }))
    if (!(value >= 0) || !Number.isFinite(value))
      throw new Error(`${name} is ${value}: a bar can only show an amount of zero or more`);
  const home = chinese + nvidia;
  const plan = home + abroad;
  if (!(home > 0)) throw new Error('a plan without chips in China has no share to show');
  if (crossing !== undefined && !(crossing >= 0 && crossing <= abroad))
    throw new Error(`a crossing at ${crossing} does not lie in the ${abroad} spent abroad`);
  if (!(width > 0)) throw new Error(`a bar of ${width} px cannot be drawn`);
  const scale = scaleLinear([0, plan], [left, left + width]);
  const at = (amount: number) => hundredth(scale(amount));
  const span = (from: number, to: number): Span => ({
    x: at(from),
    width: hundredth(at(to) - at(from)),
  });
  const [most, least] = [home, plan].map((all) => (100 * chinese) / all) as [number, number];
  const between = ticks(least, most, 4).filter((share) => share > least && share < most);
  return {
    chinese: span(0, chinese),
    nvidia: span(chinese, home),
    abroad: span(home, plan),
    ...(crossing !== undefined && { crossing: at(home + crossing) }),
    scale: [
      { share: most, x: at(home) },
      { share: least, x: at(plan) },
      ...between.map((share) => ({ share, x: at((100 * chinese) / share) })),
    ],
  };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
