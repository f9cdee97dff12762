import { align } from './align.ts';
import type { Language } from '../i18n/languages.ts';
import type { UnitKind } from './facts.ts';
import { idFault } from './ids.ts';
import { factFiles, type FactFile, type Model } from './model.ts';
import type { Problem } from './problem.ts';

/** An id in use: what it names and where it is declared. */
interface Declared {
  readonly id: string;
  readonly kind: UnitKind;
  readonly file: string;
  readonly line: number;
}

/** Every id that the content declares, with its kind and place. */
export function declaredIds(model: Model): Declared[] {
  const fromFacts = (kind: UnitKind, file: FactFile, ids: Iterable<string>) =>
    [...ids].map((id) => ({ id, kind, file: factFiles[file], line: model.lineOf(file, [id]) }));
  const [source] = model.editions.values();
  const { steps, rules, layers, beside } = model.chain;
  const terms = Object.keys(source?.resources['terms'] ?? {});
  return [
    ...model.story.sections.map((id, index) => ({
      id,
      kind: 'section' as const,
      file: factFiles.story,
      line: model.lineOf('story', ['sections', index]),
    })),
    ...model.story.figures.map((id, index) => ({
      id,
      kind: 'figure' as const,
      file: factFiles.story,
      line: model.lineOf('story', ['figures', index]),
    })),
    ...fromFacts('claim', 'claims', model.claims.keys()),
    ...fromFacts('source', 'sources', model.sources.keys()),
    ...fromFacts(
      'event',
      'events',
      model.events.map(({ id }) => id),
    ),
    ...Object.entries({ steps, rules, layers, beside }).flatMap(([part, stages]) =>
      stages.map(({ id }, index) => ({
        id,
        kind: 'stage' as const,
        file: factFiles.chain,
        line: model.lineOf('chain', [part, index]),
      })),
    ),
    ...fromFacts(
      'correction',
      'corrections',
      model.corrections.map(({ id }) => id),
    ),
    ...source!.sections.flatMap(({ file, blocks }) =>
      blocks
        .flatMap(({ references }) => references)
        .filter(({ component }) => component === 'Heading')
        .map(({ id, line }) => ({ id, kind: 'heading' as const, file, line })),
    ),
    ...terms.map((id) => {
      const word = source!.words.find(({ key }) => key.startsWith(`terms:${id}.`));
      return { id, kind: 'term' as const, file: word?.file ?? '', line: word?.line ?? 1 };
    }),
  ];
}

/** Ids are well formed, used once, and the same as in the registry. */
export function checkIds(
  model: Model,
  languages: readonly Language[],
  report: (problem: Problem) => void,
): void {
  const codes = languages.map(({ code }) => code);
  const declared = declaredIds(model);
  const renamed = renamedIds(model, declared);
  const seen = new Map<string, Declared>();
  for (const entry of declared) {
    const { id, kind, file, line } = entry;
    const earlier = seen.get(id);
    seen.set(id, entry);
    const was = renamed.get(id);
    const lacks = was === undefined ? {} : { lacks: [id, was] };
    const fault = idFault(id, codes);
    const unit = model.units.get(id);
    if (fault)
      report({ file, line, message: fault, remedy: 'choose a short ASCII word for it', ...lacks });
    else if (earlier)
      report({
        file,
        line,
        message: `the id "${id}" names a ${kind} here and a ${earlier.kind} at ${earlier.file}:${earlier.line}`,
        remedy: 'every id is used once in the whole site: choose another',
      });
    else if (was !== undefined && wordsAreOf(model, entry, was))
      report({
        file: factFiles.units,
        line: model.lineOf('units', [was]),
        message: `the registry of ids has the ${kind} "${was}", and the content has "${id}" (${file}:${line})`,
        remedy: `write "${id}" here if that is meant; a new name needs "npm run unit -- add ${id}", then "move ${was} ${id}"`,
        ...lacks,
      });
    else if (was !== undefined)
      report({
        file,
        line,
        message: `the ${kind} "${id}" is not in the registry of ids; "${was}", which is, is gone`,
        remedy: `write "${was}" if that is meant; a new name needs "npm run unit -- add ${id}", then "move ${was} ${id}"`,
        ...lacks,
      });
    else if (!unit)
      report({
        file,
        line,
        message: `the ${kind} "${id}" is not in the registry of ids`,
        remedy: `run "npm run unit -- add ${id}", which writes it into ${factFiles.units}`,
        about: id,
      });
    else if (unit.kind !== kind)
      report({
        file,
        line,
        message: `"${id}" is registered as a ${unit.state} ${unit.kind}, and is used here for a ${kind}`,
        remedy: 'an id is never used again for something else: choose another',
      });
    else if (unit.state !== 'live')
      report({
        file,
        line,
        message: `the ${kind} "${id}" ${unit.state === 'moved' ? `moved to "${unit.to}"` : 'was retired'}, and still stands here`,
        remedy:
          unit.state === 'moved'
            ? `take it out, with all that names it, or write "${unit.to}"`
            : `take it out, with all that names it; for something else choose another id`,
      });
  }
  const found = new Set([...seen.keys(), ...renamed.values()]);
  for (const [id, unit] of model.units) {
    const line = model.lineOf('units', [id]);
    const file = factFiles.units;
    const fault = idFault(id, codes);
    if (fault && !seen.has(id))
      report({ file, line, message: fault, remedy: 'correct the registry' });
    else if (unit.state === 'live' && !found.has(id) && !model.unread.has(id))
      report({
        file,
        line,
        message: `the ${unit.kind} "${id}" was published and is no longer in the content`,
        remedy: `restore it, or run "npm run unit -- move ${id} NEW" or "npm run unit -- retire ${id} WHY"`,
        lacks: [id],
      });
    if (unit.state === 'moved') checkMove(model, id, report);
    if (unit.state === 'retired') checkRetired(model, id, report);
  }
}

/**
 * Ids that look like another one written otherwise, with the one that is gone: where of one kind
 * exactly one is new and exactly one is gone, or where the two are written nearly alike.
 */
function renamedIds(model: Model, declared: readonly Declared[]): ReadonlyMap<string, string> {
  const ids = new Set(declared.map(({ id }) => id));
  const added = declared.filter(({ id }) => !model.units.has(id) && !model.unread.has(id));
  const lost = [...model.units].filter(
    ([id, { state }]) => state === 'live' && !ids.has(id) && !model.unread.has(id),
  );
  return new Map(
    [...Map.groupBy(added, ({ kind }) => kind)].flatMap(([kind, each]) => {
      const gone = lost.flatMap(([id, unit]) => (unit.kind === kind ? [id] : []));
      const alone = each.length === 1 && gone.length === 1;
      return each.flatMap(({ id }) => {
        const meant = gone.filter((was) => alone || nearlyAlike(id, was));
        return meant.length === 1 ? [[id, meant[0]!] as const] : [];
      });
    }),
  );
}

/** Whether four letters in five of two ids are the same, in order. */
function nearlyAlike(id: string, other: string): boolean {
  const same = align([...id], [...other], Object.is).length;
  return same * 2 >= (id.length + other.length) * 0.8;
}

/** Whether words, which stand in other files, bear the id as declared: then the registry differs. */
function wordsAreOf({ editions }: Model, { id, kind }: Declared, was: string): boolean {
  const namespace = { claim: 'claims', event: 'events', source: 'sources' }[kind as string];
  const keys = [...editions.values()].flatMap(({ words }) => words.map(({ key }) => key));
  const named = (one: string) => keys.some((key) => key.startsWith(`${namespace}:${one}.`));
  return namespace !== undefined && named(id) && !named(was);
}

/** A retired unit says to readers, in each language, what it was and why it is gone. */
function checkRetired(model: Model, id: string, report: (problem: Problem) => void): void {
  for (const { language, words } of model.editions.values())
    for (const key of ['title', 'why'])
      if (!words.some((word) => word.key === `retired:${id}.${key}`))
        report({
          file: factFiles.units,
          line: model.lineOf('units', [id]),
          message: `the retired "${id}" has no ${key} for readers in "${language.code}"`,
          remedy: `write it into content/${language.code}/retired.yaml, as ${id}: { title: …, why: … }`,
          about: `retired:${id}.${key}`,
        });
}

function checkMove(model: Model, id: string, report: (problem: Problem) => void): void {
  const way = [id];
  for (let at = model.units.get(id); at?.state === 'moved'; at = model.units.get(at.to!)) {
    const next = at.to!;
    const circle = way.includes(next);
    const retired = model.units.get(next)?.state === 'retired';
    way.push(next);
    if (circle || retired || !model.units.has(next)) {
      report({
        file: factFiles.units,
        line: model.lineOf('units', [id, 'to']),
        message: circle
          ? `"${id}" moves in a circle: ${way.join(' → ')}`
          : `"${id}" moved to "${next}", which is ${retired ? 'retired' : 'no unit'}`,
        remedy: 'let `to` name a unit that is live',
      });
      return;
    }
  }
}
