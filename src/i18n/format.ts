import type { Bound, Unit } from '../model/facts.ts';

/** An amount in base units, as a claim holds it; a percent is 60. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
  readonly bound?: Bound;
}

/** `prose` has the bound word ("about $5.5 billion"), `bare` has not; `short` is for figures. */
export type QuantityForm = 'prose' | 'bare' | 'short' | 'spoken';
export type DateForm = 'day' | 'month' | 'year';

/** Looks up `content/{language}/format.yaml`; `count` chooses the plural. */
export type FormatWords = (key: string, variables: Record<string, string | number>) => string;

const scales = [
  { name: 'billion', size: 1e9 },
  { name: 'million', size: 1e6 },
  { name: 'plain', size: 1 },
] as const;

/** Units that prose writes with a sign, so that they are heard in words of their own. */
const signed: readonly Unit[] = ['USD', 'percent'];

/** Formatters of one language: numbers and dates by `Intl`, the words around them from content. */
export function createFormatter(tag: string, words: FormatWords) {
  // Making an Intl formatter takes a millisecond, and a page asks for hundreds: each is made once.
  const numbers = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits: number) =>
    made(
      numbers,
      digits,
      () => new Intl.NumberFormat(tag, { maximumFractionDigits: digits, useGrouping: 'always' }),
    ).format(value);
  const dates = new Map<boolean, Intl.DateTimeFormat>();

  /** A quantity in words or short; no-break spaces hold number and unit together. */
  const quantity = ({ value, unit, bound = 'exactly' }: Quantity, form: QuantityForm): string => {
    const { scale, scaled } = scaleOf(value, unit, bound);
    const plain = form === 'bare' || (form === 'spoken' && !signed.includes(unit));
    const shape = plain ? 'prose' : form;
    const text = words(`${shape}.${unit}.${scale.name}`, {
      n: number(scaled, 2),
      count: scaled,
    });
    // Nothing is never about nothing.
    const said = bound !== 'exactly' && !(bound === 'about' && value === 0);
    return form === 'prose' && said ? words(`bound.${bound}`, { value: text }) : text;
  };

  /** A date as prose has it: «21 gennaio 2025», "January 2025". Never more exact than it is known. */
  const date = (iso: string, form: DateForm = 'day'): string => {
    const [year, month, day] = iso.split('-');
    const at = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
    if (form === 'year' || !month) return year!;
    const withDay = form === 'day' && day !== undefined;
    const parts = made(
      dates,
      withDay,
      () =>
        new Intl.DateTimeFormat(tag, {
          ...(withDay ? { day: 'numeric' } : {}),
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        }),
    ).formatToParts(at);
    return parts
      .map(({ type, value }) => (type === 'day' && value === '1' ? words('date.first', {}) : value))
      .join('')
      .replace(' ', '\u00a0');
  };

  return { quantity, date, number };
}

export type Formatter = ReturnType<typeof createFormatter>;

/** The scale in which a value is written, and the value in it; what rounds up to the next is in that. */
function scaleOf(value: number, unit: Unit, bound: Bound) {
  const found = scales.findIndex(({ size }) => value >= size);
  const at = found < 0 ? scales.length - 1 : found;
  const rounded = ({ size }: (typeof scales)[number]) =>
    roundTo(value / size, digitsFor(unit, value / size, bound));
  const above = scales[at - 1];
  const scale =
    above && rounded(scales[at]!) * scales[at]!.size >= above.size ? above : scales[at]!;
  return { scale, scaled: rounded(scale) };
}

/**
 * Decimals of a value in its scale: two, or one where it is only about right. A share that does not
 * come out at one decimal is rounded to a whole one.
 */
function digitsFor(unit: Unit, value: number, bound: Bound): number {
  if (unit !== 'percent') return bound === 'about' ? 1 : 2;
  return Math.abs(value * 10 - Math.round(value * 10)) < 1e-6 ? 1 : 0;
}

function roundTo(value: number, digits: number): number {
  return Math.round((value + Number.EPSILON) * 10 ** digits) / 10 ** digits;
}

/** What a map holds under a key; made and put there the first time. */
function made<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
