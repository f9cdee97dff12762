/**
 * Numbers that look random and are the same for the same seed, each from 0 up to 1: what a run tries
 * of much. `playwright.config.ts` draws the seed of a run; `SEED=…` repeats one.
 */
export const seed = Number(process.env['SEED']);

/** The next number after every call. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // Mulberry32: the sum of an odd constant, mixed.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
