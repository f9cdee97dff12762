import { align } from './align.ts';

/** What brings a list of places into order: told as one thing, the way somebody did it. */
export type Reordering =
  | { readonly kind: 'swap'; readonly at: readonly [number, number] }
  | { readonly kind: 'reversal'; readonly from: number; readonly to: number }
  | { readonly kind: 'move'; readonly at: number }
  | { readonly kind: 'mixed'; readonly at: number; readonly count: number };

/**
 * How an order differs from the rising one: two that changed places, a run that was turned round,
 * one that was moved, or so many in another order. `order` holds 0 to n - 1; nothing where it rises.
 */
export function reordering(order: readonly number[]): Reordering | undefined {
  const strays = order.flatMap((place, index) => (place === index ? [] : [index]));
  const [from, to] = [strays[0], strays.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  if (strays.length === 2) return { kind: 'swap', at: [from, to] };
  const turned = order.slice(from, to + 1).every((place, index) => place === to - index);
  if (turned) return { kind: 'reversal', from, to };
  const rising = order.toSorted((a, b) => a - b);
  const kept = new Set(align(order, rising, Object.is).map(([index]) => index));
  const moved = order.flatMap((_, index) => (kept.has(index) ? [] : [index]));
  return moved.length === 1
    ? { kind: 'move', at: moved[0]! }
    : { kind: 'mixed', at: moved[0]!, count: moved.length };
}
