/** One, two or five times a power of ten: what people count in. */
const round = [5, 2, 1];

/**
 * The largest round step that goes into an amount at least so many times: 0.5 for 6.8 and ten times.
 * Refuses an amount of nothing, which no step goes into.
 */
export function roundStep(amount: number, times: number): number {
  if (!(amount > 0) || !Number.isFinite(amount)) throw new Error(`no step goes into ${amount}`);
  const most = amount / times;
  const power = Math.floor(Math.log10(most) + 1e-9);
  // Made from the digits, not by multiplying: 0.3 and not 0.30000000000000004.
  const steps = round.map((digit) => Number(`${digit}e${power}`));
  return steps.find((step) => step <= most * (1 + 1e-9)) ?? steps.at(-1)!;
}
