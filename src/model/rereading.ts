import type { Edition, Model } from './model.ts';
import { factStates, type ReadFact, type ReadRecord } from './read-record.ts';
import { restsOf } from './rests.ts';
import { parseStatements } from './statement.ts';
import { placeholders } from './words.ts';

/** A passage, title or description of one language with the facts that it names. */
export interface NamingPassage {
  /** `it/plan.3` or `en/claims:budget.title`. */
  readonly key: string;
  readonly file: string;
  readonly line: number;
  readonly facts: ReadonlySet<string>;
}

/** A passage that names facts which changed since it was last read. */
export interface Rereading extends NamingPassage {
  readonly changes: readonly Change[];
}

export interface Change {
  readonly id: string;
  /** Nothing for a fact that is new. */
  readonly was: string | undefined;
  readonly now: string;
}

/** Words that say what a fact is, whether they name it or not. */
const own = /^(?:claims|events):([^.]+)\.(?:title|statement|text)$/;
/** Words that state nothing of the story. */
const other = /^(?:format|interface|corrections|retired):/;

/**
 * Every passage of a language with the facts that it names: as `<Value>`, `<When>`, `<Status>` or
 * `<Claim>`, as a placeholder, in what it rests on, or as that whose words it is.
 */
export function namingPassages(model: Model, edition: Edition): readonly NamingPassage[] {
  const known = factStates(model);
  const { code } = edition.language;
  const passage = (key: string, file: string, line: number, named: readonly string[]) => ({
    key: `${code}/${key}`,
    file,
    line,
    facts: new Set(named.filter((id) => known.has(id))),
  });
  return [
    ...edition.sections.flatMap(({ file, blocks }) =>
      blocks.map(({ key, line, references }) =>
        passage(
          key,
          file,
          line,
          references.flatMap(({ component, id }) => (component === 'Rests' ? inputsOf(id) : id)),
        ),
      ),
    ),
    ...edition.words
      .filter(({ key }) => !other.test(key))
      .map(({ key, file, line, text }) =>
        passage(key, file, line, [
          ...placeholders(text).map(({ name }) => name),
          ...inputsOf(restsOf(model.rests, key)?.text),
          ...(own.exec(key)?.slice(1) ?? []),
        ]),
      ),
  ].filter(({ facts }) => facts.size > 0);
}

function inputsOf(text: string | undefined): readonly string[] {
  try {
    return text === undefined ? [] : parseStatements(text).flatMap(({ inputs }) => inputs);
  } catch {
    // `check-rests.ts` says what is wrong with it.
    return [];
  }
}

/** The passages of all languages that nobody has read since a fact that they name changed. */
export function rereadings(model: Model): readonly Rereading[] {
  const states = factStates(model);
  return [...model.editions.values()].flatMap((edition) =>
    namingPassages(model, edition).flatMap((passage) => {
      const changes = [...passage.facts].flatMap((id) => {
        const now = states.get(id)!;
        const recorded = model.read?.get(id);
        return isRead(recorded, now, passage.key) ? [] : [{ id, was: readAt(recorded), now }];
      });
      return changes.length > 0 ? [{ ...passage, changes }] : [];
    }),
  );
}

function isRead(recorded: ReadFact | undefined, now: string, key: string): boolean {
  if (typeof recorded !== 'object') return recorded === now;
  return recorded.was === now || (recorded.now === now && recorded.read.includes(key));
}

/** How a fact stood when all that names it was last read. */
function readAt(recorded: ReadFact | undefined): string | undefined {
  return typeof recorded === 'object' ? recorded.was : recorded;
}

/**
 * The record after a reading: of each fact, what was read again since it changed; where nothing is
 * left to read, how it stands. A fact that is gone is left out.
 */
export function afterReading(model: Model, through: readonly Rereading[]): ReadRecord {
  const left = rereadings(model).filter(({ key }) => !through.some((each) => each.key === key));
  return new Map(
    [...factStates(model)].flatMap(([id, now]): [string, ReadFact][] => {
      const names = ({ changes }: Rereading) => changes.some((change) => change.id === id);
      if (!left.some(names)) return [[id, now]];
      const recorded = model.read?.get(id);
      const earlier = typeof recorded === 'object' && recorded.now === now ? recorded.read : [];
      const read = [...earlier, ...through.filter(names).map(({ key }) => key)];
      if (read.length === 0) return recorded === undefined ? [] : [[id, recorded]];
      const was = readAt(recorded);
      return [[id, { ...(was === undefined ? {} : { was }), now, read: read.toSorted() }]];
    }),
  );
}

/** The record with the facts that it does not have yet: what names them was just written. */
export function withNewFacts(model: Model): ReadRecord {
  return new Map([...factStates(model), ...(model.read ?? [])]);
}
