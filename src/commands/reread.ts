import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factFiles, type Model } from '../model/model.ts';
import { writeReadRecord } from '../model/read-record.ts';
import { afterReading, rereadings, type Rereading } from '../model/rereading.ts';
import { UserError } from '../user-error.ts';
import { argumentsGiven } from './arguments-given.ts';
import { top } from './content-files.ts';
import { readableModel } from './readable-model.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run reread                       passages that name what has changed since they were read
npm run reread -- accept KEY…        they were read again, in every language
npm run reread -- accept --all       so were all
KEY is plan.3, claims:budget.title, or what begins one: plan, claims:budget
--in LANGUAGE                        in one language only`;

const taken = {
  all: { type: 'boolean' },
  in: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** A passage to read again, in a line: where it is, what it names, how that stood and stands. */
export function formatRereading({ key, file, line, changes }: Rereading): string {
  const told = changes.map(({ id, was, now }) =>
    was === undefined ? `"${id}" is new: ${now}` : `"${id}" was ${was}, is ${now}`,
  );
  return `${file}:${line}  ${key}  ${told.join('; ')}`;
}

/**
 * Lists the passages that name a fact which has changed since they were read, or notes that they
 * were read again; returns what to print. Throws a `UserError` on what cannot be done.
 */
export function reread(args: readonly string[], root: string): string {
  const { values, positionals } = argumentsGiven(args, taken, usage);
  const [action, ...keys] = positionals;
  if (values.help) return usage;
  const model = readableModel(root);
  const waiting = rereadings(model).filter(
    ({ key }) => values.in === undefined || key.startsWith(`${values.in}/`),
  );
  if (values.in !== undefined && !model.editions.has(values.in))
    throw new UserError(`"${values.in}" is no language of the site`);
  if (action === undefined)
    return waiting.length === 0
      ? 'Nothing has changed since it was read.'
      : waiting.map(formatRereading).join('\n');
  if (action !== 'accept' || (keys.length === 0 && !values.all)) throw new UserError(usage);
  const through = values.all ? waiting : keys.flatMap((key) => named(waiting, key));
  writeRecord(model, through, root);
  const left = rereadings(model).length - through.length;
  return `${through.length} read again, ${left} left (${factFiles.read})`;
}

function writeRecord(model: Model, through: readonly Rereading[], root: string): void {
  writeFileSync(join(root, factFiles.read), writeReadRecord(afterReading(model, through)));
}

function named(waiting: readonly Rereading[], wanted: string): readonly Rereading[] {
  const found = waiting.filter(({ key }) =>
    [key, key.slice(key.indexOf('/') + 1)].some(
      (each) => each === wanted || each.startsWith(`${wanted}.`) || each.startsWith(`${wanted}:`),
    ),
  );
  if (found.length === 0)
    throw new UserError(`"${wanted}" is no passage to read again; npm run reread lists them`);
  return found;
}

if (import.meta.main)
  await runCommand(() => {
    console.log(reread(process.argv.slice(2), top));
  });
