import { roundStep } from './round-step.ts';

/** As many squares as can be told apart in the narrowest drawing, and as few as still show a share. */
const most = 175;
const fewest = 40;
/** Where some square has to be cut: as few at least, so that a cut one is a small part of the whole. */
const fewestCut = 70;

/**
 * What one square stands for: a round amount that cuts no square, if there is one, and else one that
 * leaves no more squares than can be told apart. Refuses amounts that come to nothing.
 */
export function squareWorth(amounts: readonly number[]): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const uncut: number[] = [];
  for (
    let worth = roundStep(total, fewest);
    total / worth <= most * (1 + 1e-9);
    worth = roundStep(total, (total / worth) * 1.5)
  )
    if (amounts.every((amount) => Number.isInteger(squaresOf(amount, worth)))) uncut.push(worth);
  return uncut.at(-1) ?? roundStep(total, fewestCut);
}

/**
 * How many squares an amount is. A hundredth of one is let go, as nobody could see it; but what is
 * something never comes to none.
 */
export function squaresOf(amount: number, worth: number): number {
  const count = amount / worth;
  const whole = Math.round(count);
  return Math.abs(count - whole) < 0.01 && (whole > 0 || count === 0) ? whole : count;
}
