import { matchRecord, passages } from './freshness.ts';
import type { Edition } from './model.ts';
import { hashOf, type Recorded } from './translated.ts';

/** A translation beside its source, as they are at one time. */
interface Pair {
  readonly source: Edition;
  readonly other: Edition;
}

/**
 * The record of a translation after ids were exchanged in both: each passage is as fresh or as far
 * behind as it was, under the key that it has now. `rename` does to a text what was done to the
 * content. What is no longer in the content is left out. Refuses a content with other passages.
 */
export function renameRecord(
  before: Pair,
  after: Pair,
  rename: (text: string) => string,
): Map<string, Recorded> {
  const then = matchRecord(passages(before.source, before.other), before.other.record.entries);
  const now = passages(after.source, after.other);
  if (now.length !== then.states.length)
    throw new Error(`${now.length} passages, and there were ${then.states.length}`);
  return new Map(
    then.states.flatMap(({ source, twin, recorded }, index) => {
      if (!recorded) return [];
      const passage = now[index]!;
      const { hash: _, to, on, from: text, excuse } = recorded;
      const from = rename(text);
      const follow = (hash: string, old: string | undefined, current: string | undefined) =>
        old !== undefined && current !== undefined && hash === hashOf(old) ? hashOf(current) : hash;
      const entry = {
        hash: hashOf(from),
        to: follow(to, twin?.text, passage.twin?.text),
        on,
        from,
        ...(excuse && {
          excuse: { ...excuse, for: follow(excuse.for, source.text, passage.source.text) },
        }),
      };
      return [[passage.key, entry]];
    }),
  );
}
