import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { languages } from '../i18n/languages.ts';
import { declaredIds } from '../model/check-ids.ts';
import { editRegistry, type RegistryChange } from '../model/edit-registry.ts';
import { factFiles, readModel } from '../model/model.ts';
import { formatProblem } from '../model/problem.ts';
import { sourceText } from '../model/source-text.ts';
import { readYaml } from '../model/yaml.ts';
import { UserError } from '../user-error.ts';
import { readContentFiles, top } from './content-files.ts';
import { recordNewFacts } from './reread.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run unit -- add ID       register an id that the content declares
npm run unit -- add --all    register every id that is not yet registered
npm run unit -- move ID NEW  the id is now found under another one
npm run unit -- retire ID WHY  the id is given up; its address stays and says why`;

/** The changes that a command line asks for, the content being as it is; refuses with a sentence. */
function asked([action, id, rest]: readonly string[], registry: string): RegistryChange[] {
  if (action === 'move' && id && rest) return [{ action, id, to: rest }];
  if (action === 'retire' && id && rest) return [{ action, id, why: rest }];
  if (action !== 'add' || !id || rest) throw new UserError(usage);
  const { model } = readModel(readContentFiles().files, languages);
  if (!model) throw new UserError('mend the content first: npm run check');
  const known = new Set(Object.keys((parse(registry) as object | null) ?? {}));
  const wanted = declaredIds(model).filter((entry) =>
    id === '--all' ? !known.has(entry.id) : entry.id === id,
  );
  if (id !== '--all' && wanted.length === 0 && !known.has(id))
    throw new UserError(`"${id}" is nowhere in the content: write it first`);
  if (id !== '--all' && known.has(id)) return [{ action, id, kind: wanted[0]?.kind ?? '' }];
  return wanted.map((entry) => ({ action, id: entry.id, kind: entry.kind }));
}

/** Changes the registry as the command line asks; tells what was changed. */
function changeRegistry(): void {
  const path = join(top, factFiles.units);
  const today = new Date().toISOString().slice(0, 10);
  const codes = languages.map(({ code }) => code);
  let text = sourceText(readFileSync(path, 'utf8'));
  const { problems } = readYaml(factFiles.units, text);
  if (problems.length > 0) throw new UserError(problems.map(formatProblem).join('\n'));
  for (const change of asked(process.argv.slice(2), text)) {
    text = edited(text, change, today, codes);
    console.log(Object.values(change).join(' '));
    if (change.action === 'retire')
      console.log(`Now say why to readers: content/{${codes.join()}}/retired.yaml, "${change.id}"`);
  }
  writeFileSync(path, text);
  recordNewFacts(top);
}

/** The registry after a change; what the registry refuses is told to whoever asked for it. */
function edited(...change: Parameters<typeof editRegistry>): string {
  try {
    return editRegistry(...change);
  } catch (error) {
    throw new UserError((error as Error).message, { cause: error });
  }
}

await runCommand(changeRegistry);
