/** An amount in millions, for a table: exact to six digits, without the dust of binary fractions. */
export function inMillions(amount: number): number {
  return Number((amount / 1e6).toPrecision(6));
}
