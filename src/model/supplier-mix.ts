/** How a budget would fall between Chinese suppliers and Nvidia at one share; amounts in dollars. */
export interface SupplierMix {
  /** The share of the budget in China that goes to Chinese suppliers, 0 to 100. */
  readonly share: number;
  readonly chinese: number;
  readonly nvidia: number;
  /** What Chinese suppliers would then have of the whole plan, 0 to 100. */
  readonly ofPlan: number;
}

/** Amounts are kept to ten million dollars: the reported ones are no more exact than a hundred. */
const grain = 1e7;

/**
 * Splits a budget of the plan by a share. The Chinese part is rounded, Nvidia has all the rest,
 * so that the two as they are written always add up to the budget. Refuses a share outside 0 to
 * 100, and a plan that its budget does not fit in.
 */
export function supplierMix(budget: number, plan: number, share: number): SupplierMix {
  if (!(share >= 0 && share <= 100))
    throw new Error(`a share of ${share}% cannot be: it lies between 0 and 100`);
  if (!(budget > 0 && budget <= plan))
    throw new Error(`a budget of ${budget} is not part of a plan of ${plan}`);
  const chinese = Math.min(budget, Math.round((budget * share) / 100 / grain) * grain);
  return { share, chinese, nvidia: budget - chinese, ofPlan: (budget * share) / plan };
}

/**
 * The shares that a reader can try: every fifth from 0 to 100, or every one where a share that
 * has to be met (the reported one, the threshold) is no fifth. Refuses one that is not whole.
 */
export function sharesToTry(...met: readonly number[]): { step: number; shares: number[] } {
  for (const share of met)
    if (!Number.isInteger(share) || share < 0 || share > 100)
      throw new Error(`${share}% cannot be set on the slider: a whole share, 0 to 100, can`);
  const step = met.every((share) => share % 5 === 0) ? 5 : 1;
  return { step, shares: Array.from({ length: 100 / step + 1 }, (_, index) => index * step) };
}
