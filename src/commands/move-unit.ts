import { languages, sourceLanguage } from '../i18n/languages.ts';
import { checkContent } from '../model/check.ts';
import { declaredIds } from '../model/check-ids.ts';
import { factFiles, readModel, type Files, type Model } from '../model/model.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import { writeRecord } from '../model/record.ts';
import { placesOf, renameId, renameInText, type Place, type Rename } from '../model/rename-id.ts';
import { renameRecord } from '../model/rename-record.ts';
import { UserError } from '../user-error.ts';
import { edited } from './edited-registry.ts';

/** What a move makes of the content. */
export interface Moved {
  readonly files: Files;
  /** What was exchanged; nothing where the author has done it, or has to. */
  readonly rename: Rename | undefined;
  /** Files under a new name, by the old one. */
  readonly newNames: ReadonlyMap<string, string>;
  /** Where the old id is still declared: the author has to take that out. */
  readonly left: readonly Place[];
  /** Mistakes that the content has now and had not before. */
  readonly problems: readonly Problem[];
}

/** The kinds of id that `{{id}}` may mean. */
const factKinds: readonly string[] = ['claim', 'source', 'event'];

/**
 * The content after an id has moved: with a new id all that it named bears that one from now on; with
 * one that is there already, what named the old one names that. Refuses, with a sentence, what the
 * registry refuses, and a content that has mistakes before.
 */
export function moveUnit(files: Files, id: string, to: string, today: string): Moved {
  const { model, problems } = checkContent(files, languages);
  if (!model || model.unread.has(id) || problems.some(({ unread }) => unread))
    throw mendFirst(problems);
  const declared = new Set(declaredIds(model).map((entry) => entry.id));
  const unit = model.units.get(id);
  const known = model.units.get(to);
  if (!unit) throw new UserError(`"${id}" is not in the registry: only a published id can move`);
  if (!known && declared.has(to) && declared.has(id))
    throw new UserError(
      `"${to}" stands in the content beside "${id}" and is not registered: npm run unit -- add ${to}`,
    );
  const { kind, since, changed } = unit;
  const registry = files.get(factFiles.units) ?? '';
  const added = known
    ? registry
    : edited(registry, { action: 'add', id: to, kind, since, changed }, today);
  const moved = edited(added, { action: 'move', id, to }, today);
  const rename: Rename = { id, to, declared: !known, fact: factKinds.includes(kind) };
  // Whoever has exchanged it by hand already has nothing left to exchange.
  const change = declared.has(id) && (!known || known.kind === kind);
  if (change && problems.length > 0) throw mendFirst(problems);
  const renamed = change ? renameId(files, rename) : new Map(files);
  const newNames = new Map(
    [...files.keys()].flatMap((path, index) => {
      const now = [...renamed.keys()][index]!;
      return now === path ? [] : [[path, now] as const];
    }),
  );
  renamed.set(factFiles.units, moved);
  if (change) renameRecords(model, renamed, rename);
  return {
    files: renamed,
    rename: change ? rename : undefined,
    newNames,
    left: placesOf(renamed, id, rename.fact),
    problems: checkContent(renamed, languages).problems,
  };
}

function mendFirst(problems: readonly Problem[]): UserError {
  const list = problems.map(formatProblem).join('\n');
  return new UserError(`Mend the content first, so that nothing is lost on the way.\n${list}`);
}

/** Writes into the renamed files what each translation was made from, under the new name. */
function renameRecords(before: Model, files: Map<string, string>, rename: Rename): void {
  const { model } = readModel(files, languages);
  if (!model) return;
  const of = ({ editions }: Model, code: string) => ({
    source: editions.get(sourceLanguage.code)!,
    other: editions.get(code)!,
  });
  for (const [code, { record, language }] of before.editions)
    if (language.code !== sourceLanguage.code && record.entries.size > 0)
      files.set(
        record.file,
        writeRecord(
          renameRecord(of(before, code), of(model, code), (text) => renameInText(text, rename)),
        ),
      );
}
