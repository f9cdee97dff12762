import { Document } from 'yaml';
import type { PassageState } from './freshness.ts';
import { hashOf, normalise, type Recorded } from './translated.ts';

/**
 * The record after a review: chosen passages are made from the source as it is now, the others
 * keep what was recorded, under the keys that they have now. What is gone is left out.
 */
export function accepted(
  states: readonly PassageState[],
  chosen: (passage: PassageState) => boolean,
  today: string,
): Map<string, Recorded> {
  const next = new Map<string, Recorded>();
  for (const passage of states) {
    const { key, state, source, twin, recorded } = passage;
    if (twin && state !== 'fresh' && chosen(passage))
      next.set(key, {
        hash: hashOf(source.text),
        to: hashOf(twin.text),
        on: today,
        from: normalise(source.text),
      });
    // A translation mended since is still made from the same source: its hash follows it, and what
    // excused it is over.
    else if (recorded && state === 'fresh') {
      const { hash, on, from } = recorded;
      next.set(key, { hash, to: hashOf(twin!.text), on, from });
    } else if (recorded) next.set(key, recorded);
  }
  return next;
}

/** A record as its file holds it; the same entries give the same bytes. */
export function writeRecord(entries: ReadonlyMap<string, Recorded>): string {
  const document = new Document(Object.fromEntries(entries));
  document.commentBefore =
    ' What each passage was translated from. Written by `npm run translations`; not by hand.';
  return document.toString({ lineWidth: 0 });
}
