import { factFiles, type Edition, type Model } from './model.ts';
import type { Problem } from './problem.ts';

/** The files of words that go with files of facts. */
const paired = ['claims', 'events', 'sources'] as const;
type Paired = (typeof paired)[number];

/**
 * Facts need their words in the source language: a claim its title and statement, and so on; words
 * need their facts. Twins in other languages are parity's work.
 */
export function checkNeededWords(model: Model, report: (problem: Problem) => void): void {
  const [source] = model.editions.values();
  if (source) for (const name of paired) checkPair(model, source, name, report);
}

function checkPair(
  model: Model,
  source: Edition,
  name: Paired,
  report: (problem: Problem) => void,
): void {
  const file = `content/${source.language.code}/${name}.yaml`;
  const keys = new Set(source.words.map(({ key }) => key));
  const needed = neededFields(model, name);
  const said = Object.keys(source.resources[name] ?? {});
  const orphans = said.filter((id) => !needed.has(id) && !model.unread.has(id));
  const silent = [...needed].flatMap(([id, fields]) =>
    fields.length > 0 && !said.includes(id) ? [id] : [],
  );
  const lineOf = (id: string) =>
    source.words.find(({ key }) => key.startsWith(`${name}:${id}.`))?.line ?? 1;
  const [orphan, lost] = [orphans[0], silent[0]];
  if (orphan !== undefined && lost !== undefined && orphans.length + silent.length === 2) {
    report({
      file,
      line: lineOf(orphan),
      message: `words for "${orphan}", which is not in ${factFiles[name]}; "${lost}", which is, has none`,
      remedy: `write "${lost}" here if it is meant; otherwise give each its own`,
      about: lost,
      lacks: [orphan, lost],
    });
    return;
  }
  for (const [id, fields] of needed) {
    const missing = fields.filter((field) => !keys.has(`${name}:${id}.${field}`));
    if (missing.length === 0) continue;
    const list = missing.map((field) => `"${field}"`).join(', ');
    report({
      file: factFiles[name],
      line: model.lineOf(name, [id]),
      message: `"${id}" has no words: ${list} ${missing.length > 1 ? 'are' : 'is'} missing`,
      remedy: `add ${id}: { ${missing.map((field) => `${field}: "…"`).join(', ')} } to ${file}`,
      about: id,
      lacks: [id],
    });
  }
  for (const id of orphans)
    report({
      file,
      line: lineOf(id),
      message: `words for "${id}", which is not in ${factFiles[name]}`,
      remedy: 'remove them, or correct the id',
      about: id,
    });
}

/** The fields of words that each fact of a file must have. */
function neededFields(model: Model, name: Paired): ReadonlyMap<string, readonly string[]> {
  if (name === 'events') return new Map(model.events.map(({ id }) => [id, ['title', 'text']]));
  if (name === 'sources')
    return new Map(
      [...model.sources.values()].map(({ id, title }) => [
        id,
        title === undefined ? ['about'] : [],
      ]),
    );
  return new Map(
    [...model.claims.values()].map(({ id, status, value }) => [
      id,
      [
        'title',
        'statement',
        ...(status === 'calculated' ? [] : ['by']),
        ...(status === 'disputed' ? ['denial'] : []),
        ...(value === undefined ? [] : ['scope']),
      ],
    ]),
  );
}
