import { parse } from 'yaml';
import type { Bound } from './facts.ts';
import { plainAmount } from './statement.ts';

/** `content/facts/claims.yaml` as readers had it from a day on. */
export interface ClaimsVersion {
  readonly text: string;
  readonly day: string;
  /** The commit that brought it; none for what is not yet committed. */
  readonly commit?: string;
}

/** What a newsroom can have quoted of a claim: its number, and the date that it goes by. */
export interface Quotable {
  /** A value in base units, or a formula. */
  readonly amount: number | string;
  readonly unit: string;
  readonly bound: string;
  /** A calculated claim has that of its inputs. */
  readonly date?: string;
}

/** A claim that says something else than it did. */
export interface ClaimChange {
  readonly id: string;
  /** The version that brought it. */
  readonly version: ClaimsVersion;
  /** The day of the version before it: what was said then was still the old number. */
  readonly last: string;
  readonly before: Quotable;
  /** Absent where the number was taken away. */
  readonly after: Quotable | undefined;
}

/**
 * Every change of a quantity after the day on which its claim was published, oldest first. A value
 * written otherwise and a date that became more exact are none; nor is a change of status, which is
 * news, nor the date of a claim without a number, which moves with every later look at it. A
 * calculated claim changes with its own formula; where an input changed, the input's change tells. An
 * id that moved is known by that of today, in formulas too: another name is no other number.
 */
export function claimChanges(
  oldestFirst: readonly ClaimsVersion[],
  since: (id: string) => string | undefined,
  nameNow: (id: string) => string = (id) => id,
): readonly ClaimChange[] {
  const known = new Map<string, Quotable | undefined>();
  const readClaims = claimsReader();
  return oldestFirst.flatMap((version, index) => {
    const claims = readClaims(version.text);
    return [...claims].flatMap(([written, quotable]) => {
      const id = nameNow(written);
      // Two that became one: that which stayed speaks.
      if (id !== written && claims.has(id)) return [];
      const after = quotable && withNames(quotable, nameNow);
      const before = known.get(id);
      known.set(id, after);
      const published = since(id);
      const told = published !== undefined && published < version.day;
      if (!told || !before || saysTheSame(before, after)) return [];
      return [{ id, version, last: oldestFirst[index - 1]!.day, before, after }];
    });
  });
}

function withNames(quotable: Quotable, nameNow: (id: string) => string): Quotable {
  const { amount } = quotable;
  return typeof amount === 'number'
    ? quotable
    : { ...quotable, amount: withNamesNow(amount, nameNow) };
}

/** A formula with the ids that its claims have now. */
export function withNamesNow(formula: string, nameNow: (id: string) => string): string {
  return formula.replaceAll(/[a-z][a-z0-9-]*/g, (id) => nameNow(id));
}

function saysTheSame(before: Quotable, after: Quotable | undefined): boolean {
  return (
    after !== undefined &&
    before.amount === after.amount &&
    before.unit === after.unit &&
    before.bound === after.bound &&
    (after.date ?? '').startsWith(before.date ?? '')
  );
}

/**
 * Reads the claims in a text, leniently: old schemas need not be today's, and what is no YAML tells
 * nothing. A claim that is written as in another version is read once: versions are many, and alike.
 */
function claimsReader(): (text: string) => ReadonlyMap<string, Quotable | undefined> {
  const read = new Map<string, readonly [string, Quotable | undefined][]>();
  return (text) =>
    new Map(
      text.split(/^(?=[a-z])/m).flatMap((written) => {
        if (!read.has(written)) read.set(written, readEntries(written));
        return read.get(written)!;
      }),
    );
}

function readEntries(text: string): readonly [string, Quotable | undefined][] {
  try {
    const data: unknown = parse(text);
    if (typeof data !== 'object' || data === null) return [];
    return Object.entries(data).map(([id, entry]) => [id, readQuotable(entry)]);
  } catch {
    return [];
  }
}

function readQuotable(entry: unknown): Quotable | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { value, formula, unit, bound, date } = entry as Readonly<Record<string, unknown>>;
  const calculated = typeof formula === 'string';
  const amount = calculated ? formula.trim().replaceAll(/\s+/g, ' ') : value;
  if (typeof amount !== 'number' && typeof amount !== 'string') return undefined;
  const usual: Bound = calculated ? 'about' : 'exactly';
  return {
    amount,
    unit: typeof unit === 'string' ? unit : '',
    bound: typeof bound === 'string' ? bound : usual,
    ...(calculated || (typeof date !== 'string' && typeof date !== 'number')
      ? {}
      : { date: String(date) }),
  };
}

/** A quantity in one line, for messages: `about 5.5e9 USD (2025-01-21)`. */
export function formatQuotable({ amount, unit, bound, date }: Quotable): string {
  const written = typeof amount === 'number' ? plainAmount(amount) : amount;
  return `${bound} ${written} ${unit}${date ? ` (${date})` : ''}`;
}
