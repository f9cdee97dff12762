import { styleText } from 'node:util';
import { excused, type PassageState, type State } from '../model/freshness.ts';
import { difference } from './difference.ts';

/** A passage as `--json` prints it and the table shows it. */
export interface Row {
  readonly language: string;
  readonly section: string;
  readonly block: string;
  readonly state: State;
  /** `content/en/plan.mdx:8`: where to write; of a missing one, where its source stands. */
  readonly at: string;
  readonly source: string;
  readonly madeFrom?: string;
  readonly accepted?: string;
  /** Why it may wait; until when, while that holds. */
  readonly excuse?: string;
  readonly excusedUntil?: string;
  /** What the translation says now, of a passage that is behind. */
  readonly twin?: string;
}

/** One passage of one language as a row. */
export function rowOf(language: string, passage: PassageState, today: string): Row {
  const { key, part, state, source, twin, recorded } = passage;
  const { file, line } = twin ?? source;
  return {
    language,
    section: part,
    block: key,
    state,
    at: `${file}:${line}`,
    source: source.text,
    ...(recorded && { madeFrom: recorded.from, accepted: recorded.on }),
    ...(state === 'behind' && { twin: twin!.text }),
    ...(recorded?.excuse && { excuse: recorded.excuse.reason }),
    ...(excused(passage, today) && { excusedUntil: recorded!.excuse!.until }),
  };
}

/**
 * The table of one language: every block of prose, of words those that want work; below, what
 * changed in the source of each passage that is behind. `color` for a terminal.
 */
export function table(language: string, rows: readonly Row[], color: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const styles = { fresh: 'green', behind: 'yellow', missing: 'red', unrecorded: 'cyan' } as const;
  const shown = rows.filter(({ block, state }) => !block.includes(':') || state !== 'fresh');
  const width = (pick: (row: Row) => string) =>
    Math.max(8, ...shown.map((row) => pick(row).length));
  const [first, second] = [width(({ section }) => section), width(({ block }) => block)];
  const lines = shown.map((row) => {
    const notes = [
      row.state !== 'fresh' && row.at,
      row.state === 'behind' && `accepted ${row.accepted}`,
      row.excusedUntil && `excused until ${row.excusedUntil}: ${row.excuse}`,
      row.excuse && !row.excusedUntil && `no longer excused: ${row.excuse}`,
    ].filter(Boolean);
    const state = paint(styles[row.state], row.state.padEnd(10));
    return `${row.section.padEnd(first)}  ${row.block.padEnd(second)}  ${state}  ${notes.join(', ')}`;
  });
  const changed = shown
    .filter(({ state, madeFrom }) => state === 'behind' && madeFrom !== undefined)
    .map(
      ({ block, madeFrom, source, twin, at }) =>
        `\n${block}\n  ${difference(madeFrom!, source, paint)}\n  ${at}: ${twin}`,
    );
  const count = (state: State) => rows.filter((row) => row.state === state).length;
  const sum = (['fresh', 'behind', 'missing', 'unrecorded'] as const)
    .map((state) => `${count(state)} ${state}`)
    .join(', ');
  const head = `${'section'.padEnd(first)}  ${'block'.padEnd(second)}  state`;
  return [
    `${paint('bold', language)}: ${sum} (words that are fresh are counted, not listed)`,
    '',
    paint('dim', head),
    ...lines.map((line) => line.trimEnd()),
    ...changed,
  ].join('\n');
}
