import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { languages, sourceLanguage } from '../i18n/languages.ts';
import { isoDay } from '../model/facts.ts';
import { freshness, type PassageState } from '../model/freshness.ts';
import { readModel, type Edition, type Model } from '../model/model.ts';
import { formatProblem } from '../model/problem.ts';
import { accepted, writeRecord } from '../model/record.ts';
import type { Recorded } from '../model/translated.ts';
import { readContentFiles, top } from './content-files.ts';
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

const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const { values: options, positionals } = readArguments();
const [action, ...keys] = positionals;
const today = new Date().toISOString().slice(0, 10);
const { model, problems } = readModel(readContentFiles().files, languages);
const whole: Model = model ?? stop(problems.map(formatProblem).join('\n'));
const source = whole.editions.get(sourceLanguage.code)!;
const translations = [...whole.editions.values()].filter(
  ({ language }) =>
    language !== sourceLanguage && (options.in === undefined || options.in === language.code),
);
if (translations.length === 0) stop(`"${options.in}" is no language of a translation`);

if (action === undefined) list();
else {
  if (translations.length > 1 && action !== 'tidy')
    stop(
      `say which translation: --in ${translations.map((edition) => edition.language.code).join(' or --in ')}`,
    );
  for (const edition of translations) change(edition);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        all: { type: 'boolean' },
        in: { type: 'string' },
        until: { type: 'string' },
        reason: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return stop(`${(error as Error).message}\n\n${usage}`);
  }
}

function list(): void {
  if (options.help) return console.log(usage);
  const rows = translations.map(({ language }) => ({
    language: language.code,
    rows: freshness(source, whole.editions.get(language.code)!).map((passage) =>
      rowOf(language.code, passage, today),
    ),
  }));
  if (options.json)
    console.log(
      JSON.stringify(
        rows.flatMap((entry) => entry.rows),
        null,
        2,
      ),
    );
  else
    for (const entry of rows)
      console.log(table(entry.language, entry.rows, process.stdout.isTTY === true));
}

function change(edition: Edition): void {
  const states = freshness(source, edition);
  if (action === 'accept') {
    const chosen = options.all ? states.filter(({ twin }) => twin) : choose(states);
    for (const { key, source: at } of chosen.filter(({ twin }) => !twin))
      stop(`"${key}" has no translation yet (${at.file}:${at.line})`);
    save(
      edition,
      accepted(states, (passage) => chosen.includes(passage), today),
    );
    const renewed = chosen.filter(({ state }) => state !== 'fresh');
    console.log(`${renewed.length} accepted, ${chosen.length - renewed.length} were fresh already`);
  } else if (action === 'excuse') {
    const { until = '', reason = '' } = options;
    if (!isoDay.safeParse(until).success || until < today)
      stop(`--until must be a day to come, such as 2026-12-31; it is "${until}"`);
    if (reason.trim() === '') stop('--reason "…" says why a release may go out all the same');
    const chosen = choose(states);
    for (const { key, state } of chosen.filter((passage) => passage.state !== 'behind'))
      stop(`"${key}" is ${state}; only a passage that is behind is excused`);
    const record = accepted(states, () => false, today);
    for (const { key } of chosen)
      record.set(key, { ...record.get(key)!, excuse: { until, reason } });
    save(edition, record);
    console.log(`${chosen.length} excused until ${until}`);
  } else if (action === 'tidy') {
    const record = accepted(states, () => false, today);
    save(edition, record);
    console.log(`${edition.record.entries.size - record.size} taken out of ${edition.record.file}`);
  } else stop(usage);
}

/** The passages that the keys name; refuses a key that names none. */
function choose(states: readonly PassageState[]): PassageState[] {
  if (keys.length === 0) stop(usage);
  return keys.flatMap((wanted) => {
    const named = states.filter(
      ({ key }) => key === wanted || key.startsWith(`${wanted}.`) || key.startsWith(`${wanted}:`),
    );
    return named.length > 0
      ? named
      : stop(`"${wanted}" is no passage; npm run translations lists them`);
  });
}

function save({ record }: Edition, entries: ReadonlyMap<string, Recorded>): void {
  writeFileSync(join(top, record.file), writeRecord(entries));
}
