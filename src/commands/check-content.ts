import { languages } from '../i18n/languages.ts';
import { askedWords } from '../model/asked-words.ts';
import { checkContent } from '../model/check.ts';
import { unnamed } from '../model/check-publisher.ts';
import { factFiles, readModel, type Model } from '../model/model.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import { rereadings } from '../model/rereading.ts';
import { checkHistory } from './check-history.ts';
import { checkShown } from './check-shown.ts';
import { readContentFiles, top } from './content-files.ts';
import { flagsGiven } from './flags.ts';
import { formatRereading } from './reread.ts';
import { notFit } from './release.ts';
import { runCommand } from './run-command.ts';
import { sourceFiles } from './source-files.ts';

/**
 * Everything that is wrong with the content as it lies in the files, each mistake once: what the
 * check prints, the build refuses and the page shows in development. `gap` says what of the past
 * could not be compared.
 */
export function contentMistakes(now: Date = new Date()): {
  readonly model: Model | undefined;
  readonly problems: readonly Problem[];
  readonly gap: string | undefined;
} {
  const read = readContentFiles();
  const unread = new Set(read.problems.map(({ file }) => file));
  const today = now.toISOString().slice(0, 10);
  // The day that has begun somewhere: whoever works east of Greenwich is a day ahead of UTC.
  const latest = new Date(now.getTime() + 14 * 3600e3).toISOString().slice(0, 10);
  const facts = [...read.files].filter(([path]) => /^content\/(?:facts|units)/.test(path));
  const asked = askedWords(sourceFiles(), facts.map(([, text]) => text).join('\n'));
  // While a file is left out, what stands in it would be told as missing.
  const { model, problems } =
    unread.size > 0
      ? readModel(read.files, languages)
      : checkContent(read.files, languages, latest, asked);
  const all = [...read.problems, ...problems.filter(({ file }) => !unread.has(file))];
  let gap: string | undefined;
  if (model && !all.some((problem) => problem.unread)) {
    const past = checkHistory(model, read.files.get(factFiles.claims) ?? '', top, today);
    gap = past.gap;
    const told = new Set([...model.unread, ...all.flatMap(({ lacks }) => lacks ?? [])]);
    all.push(...past.problems.filter(({ about }) => !told.has(about ?? '')));
  }
  if (model && all.length === 0) all.push(...checkShown(model));
  return { model, problems: all, gap };
}

/**
 * Reads and checks the content; for a release also who speaks and the translations. On mistakes prints each with
 * its file, line and remedy, sets the exit code to 1 and gives nothing: nothing is built from wrong
 * content. The process ends by itself, so that a pipe gets all of the list.
 */
export function soundContent(release: boolean): Model | undefined {
  const { model, problems: all, gap } = contentMistakes();
  if (gap) console.warn(gap);
  if (all.length > 0 || !model) {
    console.error(all.map(formatProblem).join('\n'));
    console.error(
      `\n${all.length} ${all.length === 1 ? 'mistake' : 'mistakes'} in the content; nothing was built.`,
    );
    process.exitCode = 1;
    return undefined;
  }
  const waiting = rereadings(model);
  if (waiting.length > 0 && !release)
    console.warn(
      `${waiting.map(formatRereading).join('\n')}\n\n${waiting.length} ${waiting.length === 1 ? 'passage names' : 'passages name'} what has changed. Read them again, then npm run reread -- accept KEY, or --all.\n`,
    );
  const reasons = release
    ? [
        ...unnamed(model).map(formatProblem),
        ...notFit(model, new Date().toISOString().slice(0, 10)),
      ]
    : [];
  if (reasons.length > 0) {
    console.error(reasons.join('\n'));
    console.error(
      `\n${reasons.length} ${reasons.length === 1 ? 'thing keeps' : 'things keep'} the release back; nothing was built.`,
    );
    process.exitCode = 1;
    return undefined;
  }
  return model;
}

/** What the content holds, in words: `7 sections, 107 claims, …`. */
export function countsOf({ editions, claims, sources, events }: Model): string {
  const [source] = editions.values();
  return `${source!.sections.length} sections, ${claims.size} claims, ${sources.size} sources, ${events.length} events, ${languages.length} languages`;
}

if (import.meta.main)
  await runCommand(() => {
    const model = soundContent(flagsGiven(['release']).has('release'));
    if (model) console.log(`The content is right: ${countsOf(model)}.`);
  });
