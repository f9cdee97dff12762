import { languages } from '../i18n/languages.ts';
import { declaredIds } from '../model/check-ids.ts';
import { factFiles, readModel, type Files } from '../model/model.ts';
import { formatProblem } from '../model/problem.ts';
import { writeReadRecord } from '../model/read-record.ts';
import type { Place } from '../model/rename-id.ts';
import { withNewFacts } from '../model/rereading.ts';
import { readYaml } from '../model/yaml.ts';
import { UserError } from '../user-error.ts';
import { codeFiles, codePlaces, renameInCode } from './code-places.ts';
import { changesBetween, showChanges, undoChanges, writeChanges } from './content-change.ts';
import { readContentFiles, top } from './content-files.ts';
import { edited } from './edited-registry.ts';
import { moveUnit } from './move-unit.ts';
import { retireUnit } from './retire-unit.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run unit -- add ID           register an id that the content declares
npm run unit -- add --all        register every id that is not yet registered
npm run unit -- move ID NEW      the id is now found under another one, which all that names it gets
npm run unit -- retire ID "WHY"  the id is given up; its address stays and says why
npm run unit -- undo             take back what the last of these changed`;

/** What an action makes of the content, and what to tell whoever asked for it. */
interface Outcome {
  readonly files: Files;
  readonly newNames?: ReadonlyMap<string, string>;
  readonly told: readonly string[];
}

/**
 * Changes ids in the content under `root` as the command line asks; returns what was changed and what
 * is left to do. Throws a `UserError` where it cannot be done; then nothing is written.
 */
export function unit(args: readonly string[], root: string, color = false): string {
  const [action = '', id, rest, ...more] = args;
  if (action === 'undo' && id === undefined) return `Undone: ${undoChanges(root)}`;
  const make = { add, move, retire }[action];
  if (!make || !id || more.length > 0 || (action === 'add') !== (rest === undefined))
    throw new UserError(usage);
  const { files, problems } = readContentFiles(root);
  const registry = readYaml(factFiles.units, files.get(factFiles.units) ?? '');
  const unread = [...problems, ...registry.problems];
  if (unread.length > 0) throw new UserError(unread.map(formatProblem).join('\n'));
  const today = new Date().toISOString().slice(0, 10);
  const known = new Set(Object.keys(registry.data as object));
  const code = codeFiles(root);
  const { files: made, newNames = new Map(), told } = make({ files, code, known, id, rest, today });
  const after = new Map([...code, ...made]);
  const changes = changesBetween(new Map([...files, ...code]), after);
  if (changes.length === 0) return 'Nothing to change.';
  writeChanges(root, args.join(' '), changes);
  const undo = 'To undo all of this: npm run unit -- undo';
  return [showChanges(changes, newNames, color), ...told, undo].join('\n\n');
}

interface Asked {
  readonly files: Files;
  readonly code: ReadonlyMap<string, string>;
  /** The ids of the registry. */
  readonly known: ReadonlySet<string>;
  readonly id: string;
  readonly rest: string | undefined;
  readonly today: string;
}

function add({ files, known, id, today }: Asked): Outcome {
  const { model, problems } = readModel(files, languages);
  if (!model || problems.length > 0)
    throw new UserError(`Mend the content first.\n${problems.map(formatProblem).join('\n')}`);
  const wanted = declaredIds(model).filter((entry) =>
    id === '--all' ? !known.has(entry.id) : entry.id === id,
  );
  if (id !== '--all' && wanted.length === 0 && !known.has(id))
    throw new UserError(`"${id}" is nowhere in the content: write it first`);
  const ids = known.has(id) ? [{ id, kind: wanted[0]?.kind ?? '' }] : wanted;
  const text = ids.reduce(
    (registry, entry) => edited(registry, { action: 'add', id: entry.id, kind: entry.kind }, today),
    files.get(factFiles.units) ?? '',
  );
  // What names a new fact was just written: nobody has to read it again.
  const read = writeReadRecord(withNewFacts(model));
  return {
    files: new Map(files).set(factFiles.units, text).set(factFiles.read, read),
    told: [],
  };
}

function move({ files, code, id, rest: to = '', today }: Asked): Outcome {
  const { files: after, rename, newNames, left, problems } = moveUnit(files, id, to, today);
  const codeAfter = rename ? renameInCode(code, rename) : code;
  return {
    files: new Map([...after, ...codeAfter]),
    newNames,
    told: [
      ...list(`"${id}" still stands here, and "${to}" has taken its place. Take it out:`, left),
      ...(left.length === 0 && problems.length > 0
        ? [`The check will ask for:\n${problems.map(formatProblem).join('\n')}`]
        : []),
      ...list(
        `The code names "${id}" here; somebody who knows it must look:`,
        codePlaces(codeAfter, id),
      ),
      `Every address of "${id}" goes on answering, with "${to}". Look at the difference, then: npm run check`,
    ],
  };
}

function retire({ files, code, id, rest: why = '', today }: Asked): Outcome {
  const { files: after, toWrite, left } = retireUnit(files, id, why, today);
  const words = toWrite.map(({ file, line, words: wanted }) => `${file}:${line}  ${wanted}`);
  return {
    files: after,
    told: [
      ...(words.length > 0 ? [`Say to readers, in each language:\n${words.join('\n')}`] : []),
      ...list(`Take "${id}" out of the content; it is named here:`, left),
      ...list(
        `The code names "${id}" here; somebody who knows it must look:`,
        codePlaces(code, id),
      ),
      `Every address of "${id}" goes on answering, with why it is gone. Then: npm run check`,
    ],
  };
}

/** Places under a sentence; nothing where there are none. */
function list(sentence: string, places: readonly Place[]): readonly string[] {
  if (places.length === 0) return [];
  return [[sentence, ...places.map(({ file, line }) => `${file}:${line}`)].join('\n')];
}

if (import.meta.main)
  await runCommand(() => {
    console.log(unit(process.argv.slice(2), top, process.stdout.isTTY));
  });
