import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { languages } from '../i18n/languages.ts';
import { declaredIds } from '../model/check-ids.ts';
import { factFiles, readModel } from '../model/model.ts';
import { readContentFiles, top } from './content-files.ts';

const usage = `npm run unit -- add ID       register an id that the content declares
npm run unit -- add --all    register every id that is not yet registered
npm run unit -- move ID NEW  the id is now found under another one
npm run unit -- retire ID WHY  the id is given up; its address stays and says why`;

/** Registers, moves and retires ids in content/units.yaml. Nothing is ever taken out of it. */
const [action, id, rest] = process.argv.slice(2);
const path = join(top, factFiles.units);
const registry = parseDocument(readFileSync(path, 'utf8'));
const { model } = readModel(readContentFiles().files, languages);
const today = new Date().toISOString().slice(0, 10);
const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

if (action === 'add' && id !== undefined) {
  const declared = declaredIds(model ?? stop('mend the content first: npm run check'));
  const wanted = declared.filter((entry) =>
    id === '--all' ? !registry.has(entry.id) : entry.id === id,
  );
  if (id !== '--all' && wanted.length === 0)
    stop(`"${id}" is nowhere in the content: write it first`);
  if (id !== '--all' && registry.has(id))
    stop(`"${id}" is registered already; an id is never used again`);
  for (const entry of wanted) {
    const node = registry.createNode({ kind: entry.kind, since: today }, { flow: true });
    registry.set(entry.id, node);
    console.log(`${entry.id}: ${entry.kind}, since ${today}`);
  }
} else if (action === 'move' && id !== undefined && rest !== undefined) {
  if (!registry.has(id)) stop(`"${id}" is not in the registry`);
  if (!registry.has(rest)) stop(`"${rest}" is not in the registry: add it first`);
  registry.setIn([id, 'state'], 'moved');
  registry.setIn([id, 'to'], rest);
} else if (action === 'retire' && id !== undefined && rest !== undefined) {
  if (!registry.has(id)) stop(`"${id}" is not in the registry`);
  registry.setIn([id, 'state'], 'retired');
  registry.setIn([id, 'why'], rest);
} else stop(usage);

writeFileSync(path, registry.toString({ lineWidth: 0, flowCollectionPadding: true }));
