import type { Claim } from './claims.ts';
import { parseFormula, type Formula } from './formula.ts';

/** What a sentence rests on: a comparison of two amounts, or the reason why none can be made. */
export type Statement =
  | {
      readonly text: string;
      /** Ids of the claims that it compares. */
      readonly inputs: readonly string[];
      readonly left: Formula;
      readonly right: Formula;
      readonly comparison: Comparison;
    }
  | { readonly text: string; readonly inputs: readonly []; readonly reason: string };

type Comparison = keyof typeof comparisons;

/** How far “about” and “nearly” reach: a tenth to either side; up to a seventh short. */
const comparisons = {
  'more than': (a: number, b: number) => a > b,
  'less than': (a: number, b: number) => a < b,
  'at least': (a: number, b: number) => a >= b,
  'at most': (a: number, b: number) => a <= b,
  about: (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) / 10,
  nearly: (a: number, b: number) => a <= b && a >= (b * 6) / 7,
  exactly: (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) * 1e-9,
};

const multiples = { 'half of': '1 / 2 *', twice: '2 *' } as const;
const form = new RegExp(
  `^(.+?) (${Object.keys(comparisons).join('|')}) (?:(${Object.keys(multiples).join('|')}) )?(.+)$`,
);

/** The form of a statement, for messages. */
export const statementForm =
  '"a more than b", "a about half of b" …, or "no number: the reason" (CONTRIBUTING.md, “What a sentence rests on”)';

/**
 * Reads what a sentence rests on, such as `a more than b and c about half of d`: ids of claims or
 * formulas over them, a percent as 0.6. Throws a sentence on anything else.
 */
export function parseStatements(text: string): readonly Statement[] {
  const reason = /^no number: *(.*)$/.exec(text.trim())?.[1];
  if (reason === '') throw new Error('gives no reason why it rests on no number');
  if (reason !== undefined) return [{ text, inputs: [], reason }];
  return text
    .trim()
    .split(/\s+and\s+/)
    .map(parseStatement);
}

function parseStatement(text: string): Statement {
  const [, before, comparison, multiple, after] = form.exec(text.replace(/\s+/g, ' ')) ?? [];
  if (before === undefined || after === undefined) throw new Error(`"${text}" is no comparison`);
  const factor = multiple === undefined ? '' : `${multiples[multiple as keyof typeof multiples]} `;
  const side = (formula: string) => {
    try {
      return parseFormula(formula);
    } catch (error) {
      throw new Error(`"${text}" cannot be read: ${(error as Error).message}`, { cause: error });
    }
  };
  const [left, right] = [side(before), side(factor === '' ? after : `${factor}(${after})`)];
  const inputs = [...new Set([...left.inputs, ...right.inputs])];
  if (inputs.length === 0) throw new Error(`"${text}" names no claim`);
  return { text, inputs, left, right, comparison: comparison as Comparison };
}

/**
 * Whether a statement holds, with both amounts as an author writes them; nothing is said of one that
 * rests on no number. Throws a sentence where its amounts cannot be compared or a claim has no value.
 */
export function judge(
  statement: Statement,
  claims: ReadonlyMap<string, Claim>,
): { readonly holds: boolean; readonly left: string; readonly right: string } | undefined {
  if ('reason' in statement) return undefined;
  const { left, right, comparison, text } = statement;
  const unitOf = ({ inputs }: Formula) => {
    const [first, ...more] = new Set(inputs);
    return first !== undefined && more.length === 0 ? claims.get(first)?.unit : undefined;
  };
  const [ours, theirs] = [unitOf(left), unitOf(right)];
  if (ours !== undefined && theirs !== undefined && ours !== theirs)
    throw new Error(`"${text}" compares ${ours} with ${theirs}`);
  const read = (id: string) => {
    const { value = NaN, unit } = claims.get(id) ?? {};
    return unit === 'percent' ? value / 100 : value;
  };
  const [a, b] = [left.evaluate(read), right.evaluate(read)];
  const bare = (formula: Formula, amount: number) => formula.inputs.length === 0 && amount > 1;
  if ((ours === 'percent' && bare(right, b)) || (theirs === 'percent' && bare(left, a)))
    throw new Error(`"${text}" compares a share with a number over 1: 60 per cent is 0.6 here`);
  if (!Number.isFinite(a) || !Number.isFinite(b)) throw new Error(`"${text}" comes to no amount`);
  return {
    holds: comparisons[comparison](a, b),
    left: writeAmount(a, ours ?? theirs),
    right: writeAmount(b, theirs ?? ours),
  };
}

/** An amount as it is written in `content/facts/claims.yaml`, four digits exact: `6.8e9 USD`. */
function writeAmount(amount: number, unit: string | undefined): string {
  const exact = Number((unit === 'percent' ? amount * 100 : amount).toPrecision(4));
  return `${plainAmount(exact)}${unit === undefined ? '' : ` ${unit}`}`;
}

/** A number as an author writes it: 6.8e9, 400000, 19.9. */
export function plainAmount(value: number): string {
  const billions = Number((value / 1e9).toPrecision(12));
  const millions = Number((value / 1e6).toPrecision(12));
  if (Math.abs(value) >= 1e9) return `${billions}e9`;
  return Math.abs(value) >= 1e6 ? `${millions}e6` : String(value);
}
