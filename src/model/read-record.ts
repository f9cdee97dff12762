import { Document } from 'yaml';
import { z } from 'zod';
import type { Claim } from './claims.ts';
import type { Model } from './model.ts';
import { plainAmount } from './statement.ts';

const state = z.string().min(1);

/**
 * With what a fact stood when the passages that name it were last read; while it is being re-read
 * because it changed, also how it stands now, and the passages that are through.
 */
export const readFactSchema = z.union([
  state.describe('how the fact stood when all that names it was read'),
  z.strictObject({
    was: state.optional().describe('how it stood before; nothing for a fact that is new'),
    now: state.describe('how it stands since'),
    read: z.array(z.string()).describe('passages that were read again since: it/plan.3'),
  }),
]);
export type ReadFact = z.infer<typeof readFactSchema>;
export type ReadRecord = ReadonlyMap<string, ReadFact>;

/**
 * How each fact stands, in a line: `about 5.5e9 USD, 2025-01-21, disputed`. A calculated claim has
 * the date of its inputs, which say so themselves.
 */
export function factStates({ claims, events, sources }: Model): ReadonlyMap<string, string> {
  return new Map([
    ...[...claims.values()].map((claim) => [claim.id, stateOf(claim)] as const),
    ...events.map(({ id, date, status }) => [id, `${date}, ${status}`] as const),
    ...[...sources.values()].map(({ id, date }) => [id, date] as const),
  ]);
}

function stateOf({ value, unit, bound, date, status, formula }: Claim): string {
  // Of what is calculated nobody reads more than four digits.
  const shown = formula === undefined ? value : Number(value?.toPrecision(4));
  return [
    ...(value === undefined || shown === undefined
      ? []
      : [`${bound === 'exactly' ? '' : `${bound} `}${plainAmount(shown)} ${unit}`]),
    ...(formula === undefined ? [date] : []),
    status,
  ].join(', ');
}

/** A record as its file holds it; the same entries give the same bytes. */
export function writeReadRecord(record: ReadRecord): string {
  const document = new Document(Object.fromEntries(record));
  document.commentBefore =
    ' How each fact stood when the passages that name it were last read. Written by `npm run reread`; not by hand.';
  return document.toString({ lineWidth: 0 });
}
