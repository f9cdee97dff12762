import type { Edition } from './model.ts';
import { pairBlocks } from './pair-blocks.ts';
import { hashOf, type Recorded } from './translated.ts';
import { pluralSuffix, type Word } from './words.ts';

/**
 * `fresh`: made from the source as it is now. `behind`: the source has changed since. `missing`:
 * not translated. `unrecorded`: translated, but nobody has accepted it yet.
 */
export type State = 'fresh' | 'behind' | 'missing' | 'unrecorded';

/** A text with where it stands. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A block of prose, or a string of words, beside its twin in one translation. */
export interface Passage {
  /** `plan.3` for a block, `claims:budget.title` for words. */
  readonly key: string;
  /** The section, or the file of words. */
  readonly part: string;
  readonly source: Place;
  readonly twin: Place | undefined;
}

export interface PassageState extends Passage {
  readonly state: State;
  /** What it was made from, where that is recorded. */
  readonly recorded: Recorded | undefined;
}

/** Words that no language takes from another: each writes quantities and dates in its own way. */
const ownWords = /^format:/;

/** Every passage of the source with its twin: the blocks in the order of the story, then words. */
export function passages(source: Edition, other: Edition): Passage[] {
  const list: Passage[] = [];
  for (const section of source.sections) {
    const twin = other.sections.find(({ id }) => id === section.id);
    const twins = pairBlocks(section.blocks, twin?.blocks ?? []);
    for (const block of section.blocks) {
      const found = twins.get(block);
      list.push({
        key: block.key,
        part: section.id,
        source: { file: section.file, line: block.line, text: block.source },
        twin: found && { file: twin!.file, line: found.line, text: found.source },
      });
    }
  }
  const [ours, theirs] = [byBase(source.words), byBase(other.words)];
  for (const [key, words] of ours)
    if (!ownWords.test(key)) {
      const found = theirs.get(key);
      const part = key.split(':')[0]!;
      list.push({ key, part, source: placeOf(words), twin: found && placeOf(found) });
    }
  return list;
}

/** Plural forms are one passage: languages have different ones. */
function byBase(words: readonly Word[]): Map<string, Word[]> {
  return Map.groupBy(words, ({ key }) => key.replace(pluralSuffix, ''));
}

function placeOf(words: readonly Word[]): Place {
  const { file, line } = words[0]!;
  return { file, line, text: words.map(({ text }) => text).join(' / ') };
}

/**
 * Holds every passage against the record. Texts are matched before keys, so a block put in before
 * others, which renumbers them, leaves them fresh. `orphans` are entries that no passage claims.
 */
export function matchRecord(
  list: readonly Passage[],
  entries: ReadonlyMap<string, Recorded>,
): { states: PassageState[]; orphans: string[] } {
  const found = new Map<Passage, { at: string; state: State }>();
  const free = new Map(entries);
  const hashes = new Map(
    list.map((passage) => [
      passage,
      { from: hashOf(passage.source.text), to: passage.twin && hashOf(passage.twin.text) },
    ]),
  );
  const claim = (
    state: State,
    fits: (passage: Passage, key: string, entry: Recorded) => boolean,
  ) => {
    for (const passage of list) {
      if (found.has(passage)) continue;
      const at = free.entries().find(([key, entry]) => fits(passage, key, entry))?.[0];
      if (at === undefined) continue;
      found.set(passage, { at, state });
      free.delete(at);
    }
  };
  const made = (passage: Passage, entry: Recorded) => hashes.get(passage)!.from === entry.hash;
  const kept = (passage: Passage, entry: Recorded) => hashes.get(passage)!.to === entry.to;
  // Where it was; moved together with its translation; moved, its translation edited since.
  claim('fresh', (passage, key, entry) => key === passage.key && made(passage, entry));
  claim('fresh', (passage, _, entry) => made(passage, entry) && kept(passage, entry));
  const known = new Set([...free.values()].map(({ to }) => to));
  claim(
    'fresh',
    (passage, _, entry) => made(passage, entry) && !known.has(hashes.get(passage)!.to ?? ''),
  );
  // The translation is as it was accepted, and its source is not; then what bears the same key.
  claim('behind', (passage, key, entry) => key === passage.key && kept(passage, entry));
  claim('behind', (passage, _, entry) => kept(passage, entry));
  claim('behind', (passage, key) => key === passage.key);
  const states = list.map((passage): PassageState => {
    const match = found.get(passage);
    const recorded = match && entries.get(match.at);
    if (!passage.twin) return { ...passage, state: 'missing', recorded };
    return { ...passage, state: match?.state ?? 'unrecorded', recorded };
  });
  return { states, orphans: [...free.keys()] };
}

/** The state of every passage of a translation. */
export function freshness(source: Edition, other: Edition): PassageState[] {
  return matchRecord(passages(source, other), other.record.entries).states;
}

/** Whether an excuse for a passage that is behind still holds: on a day (ISO), for the text as it is. */
export function excused({ recorded, source }: PassageState, today: string): boolean {
  const excuse = recorded?.excuse;
  return excuse !== undefined && today <= excuse.until && excuse.for === hashOf(source.text);
}
