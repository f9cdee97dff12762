import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceLanguage } from '../i18n/languages.ts';
import { isoDay } from '../model/facts.ts';
import { freshness, type PassageState } from '../model/freshness.ts';
import { accepted, writeRecord } from '../model/record.ts';
import { hashOf } from '../model/translated.ts';
import { UserError } from '../user-error.ts';
import { argumentsGiven } from './arguments-given.ts';
import { top } from './content-files.ts';
import { readableModel } from './readable-model.ts';
import { runCommand } from './run-command.ts';
import { rowOf, table } from './translations-table.ts';

const usage = `npm run translations                      what is fresh, behind, missing, unrecorded
npm run translations -- --json            the same for machines
npm run translations -- accept KEY…       the translation says what the source says now
npm run translations -- accept --all      so do all that have one
npm run translations -- excuse KEY --until 2026-12-31 --reason "why"
                                          lets a release through, until that day
npm run translations -- tidy              takes out of the record what is gone
KEY is plan.3, claims:budget.title, or what begins one: plan, claims:budget
--in LANGUAGE                             one translation, where there are several`;

const taken = {
  json: { type: 'boolean' },
  all: { type: 'boolean' },
  in: { type: 'string' },
  until: { type: 'string' },
  reason: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Lists the passages of every translation, or changes the record of one; returns what to print.
 * Throws a `UserError` to whoever asked for something that cannot be done.
 */
export function translations(args: readonly string[], root: string, color = false): string {
  const { values: options, positionals } = argumentsGiven(args, taken, usage);
  const [action, ...keys] = positionals;
  if (options.help) return usage;
  const today = new Date().toISOString().slice(0, 10);
  const model = readableModel(root);
  const source = model.editions.get(sourceLanguage.code)!;
  const others = [...model.editions.values()].filter(
    ({ language }) =>
      language !== sourceLanguage && language.code === (options.in ?? language.code),
  );
  if (others.length === 0) throw new UserError(`"${options.in}" is no language of a translation`);
  if (action === undefined) {
    const lists = others.map((edition) => ({
      code: edition.language.code,
      rows: freshness(source, edition).map((passage) =>
        rowOf(edition.language.code, passage, today),
      ),
    }));
    return options.json
      ? JSON.stringify(
          lists.flatMap(({ rows }) => rows),
          null,
          2,
        )
      : lists.map(({ code, rows }) => table(code, rows, color)).join('\n\n');
  }
  const [edition, ...more] = others;
  if (more.length > 0)
    throw new UserError(
      `say which translation: ${others.map(({ language }) => `--in ${language.code}`).join(' or ')}`,
    );
  const states = freshness(source, edition!);
  const change = { accept, excuse, tidy }[action];
  if (!change || (action !== 'tidy' && !options.all && keys.length === 0))
    throw new UserError(usage);
  const chosen = options.all ? states.filter(({ twin }) => twin) : choose(states, keys);
  const [record, said] = change(states, chosen, options, today);
  writeFileSync(join(root, edition!.record.file), writeRecord(record));
  return `${said} (${edition!.record.file})`;
}

type Options = ReturnType<typeof argumentsGiven<typeof taken>>['values'];
type Change = (
  states: readonly PassageState[],
  chosen: readonly PassageState[],
  options: Options,
  today: string,
) => readonly [record: ReturnType<typeof accepted>, said: string];

const accept: Change = (states, chosen, _, today) => {
  for (const { key, source } of chosen.filter(({ twin }) => !twin))
    throw new UserError(`"${key}" has no translation yet (${source.file}:${source.line})`);
  const renewed = chosen.filter(({ state }) => state !== 'fresh').length;
  return [
    accepted(states, (passage) => chosen.includes(passage), today),
    `${renewed} accepted, ${chosen.length - renewed} were fresh already`,
  ];
};

const excuse: Change = (states, chosen, { until = '', reason = '' }, today) => {
  if (!isoDay.safeParse(until).success || until < today)
    throw new UserError(`--until must be a day to come, such as 2026-12-31; it is "${until}"`);
  if (reason.trim() === '')
    throw new UserError('--reason "…" says why a release may go out all the same');
  for (const { key, state } of chosen.filter((passage) => passage.state !== 'behind'))
    throw new UserError(`"${key}" is ${state}; only a passage that is behind is excused`);
  const record = accepted(states, () => false, today);
  for (const { key, source } of chosen)
    record.set(key, { ...record.get(key)!, excuse: { until, reason, for: hashOf(source.text) } });
  return [record, `${chosen.length} excused until ${until}`];
};

const tidy: Change = (states, _, __, today) => {
  const record = accepted(states, () => false, today);
  return [record, `${record.size} kept, what is gone taken out`];
};

/** The passages that the keys name; refuses a key that names none. */
function choose(states: readonly PassageState[], keys: readonly string[]): PassageState[] {
  return keys.flatMap((wanted) => {
    const named = states.filter(
      ({ key }) => key === wanted || key.startsWith(`${wanted}.`) || key.startsWith(`${wanted}:`),
    );
    if (named.length === 0)
      throw new UserError(`"${wanted}" is no passage; npm run translations lists them`);
    return named;
  });
}

if (import.meta.main)
  await runCommand(() => {
    console.log(translations(process.argv.slice(2), top, process.stdout.isTTY));
  });
