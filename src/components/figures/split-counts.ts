import type { SplitCounts } from '../../figures/split-view.ts';
import type { Model } from '../../model/model.ts';
import { squaresOf, squareWorth } from '../../model/square-worth.ts';
import { Undrawable } from '../../model/undrawable.ts';

/** The parts of the plan that squares show, and where in the facts each comes from. */
const parts = {
  chinese: 'china-chinese-makers',
  compliant: 'china-nvidia',
  abroad: 'overseas-6-8bn',
} as const;
/** What of a square can still be seen. */
const visible = 0.05;

/**
 * The plan in squares, what one of them is worth in dollars, and whether any is cut. Refuses a part
 * so small beside the others that nothing would be seen of it.
 */
export function countSquares(model: Model): {
  readonly counts: SplitCounts;
  readonly worth: number;
  readonly cut: boolean;
} {
  const value = (id: string) => {
    const found = model.claims.get(id)?.value;
    if (found === undefined)
      throw new Error(`the figure "split" needs a value of the claim "${id}"`);
    return found;
  };
  const amounts = Object.values(parts).map(value);
  if (amounts.every((amount) => amount === 0))
    throw new Undrawable(parts.abroad, 'a plan of nothing has no squares to show');
  const worth = squareWorth(amounts);
  const count = (id: string) => {
    const squares = squaresOf(value(id), worth);
    if (squares > 0 && squares < visible)
      throw new Undrawable(
        id,
        `"${id}" would be ${Number(squares.toPrecision(2))} of one square among ${Math.round(amounts.reduce((sum, amount) => sum + amount, 0) / worth)}: nothing would be seen of it`,
      );
    return squares;
  };
  const counts = {
    chinese: count(parts.chinese),
    compliant: count(parts.compliant),
    abroad: count(parts.abroad),
    floor: squaresOf(value('chinese-floor'), worth),
  };
  const { chinese, compliant, abroad } = counts;
  return { counts, worth, cut: ![chinese, compliant, abroad].every(Number.isInteger) };
}
