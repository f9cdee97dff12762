import type { Unit } from './facts.ts';

interface Range {
  readonly least: number;
  readonly most: number;
  /** Counted one by one: half a chip cannot be reported. */
  readonly whole: boolean;
  /** What is wrong outside, for the author. */
  readonly because: string;
}

const counted = { least: 0, most: 1e12, whole: true };
const base = 'a value is in base units: 5.5 billion is 5.5e9';

/** What a value of each unit can be: outside of it something else was meant, or written wrongly. */
const ranges: Readonly<Record<Unit, Range>> = {
  USD: { least: 1000, most: 1e14, whole: false, because: base },
  CNY: { least: 1000, most: 1e15, whole: false, because: base },
  percent: { least: 0, most: 100, whole: false, because: 'a share is 0 to 100: 60% is 60' },
  nm: { least: 0.1, most: 1000, whole: false, because: 'a process is 0.1 to 1000 nanometres' },
  chips: { ...counted, because: `chips are counted whole; ${base}` },
  users: { ...counted, most: 1e10, because: `there are not so many people; ${base}` },
  people: { ...counted, most: 1e10, because: `there are not so many people; ${base}` },
  days: { ...counted, most: 36525, because: 'it is at most a hundred years' },
  months: { ...counted, most: 1200, because: 'it is at most a hundred years' },
  times: { least: 0, most: 1e6, whole: false, because: 'a factor is at most a million' },
  items: { ...counted, most: 1e9, because: base },
};

/** Why a value cannot be one of its unit, by its size; undefined where it can. Nothing at all may be. */
export function outOfRange(value: number, unit: Unit): string | undefined {
  const { least, most, because } = ranges[unit];
  if (value === 0 || (value >= least && value <= most)) return undefined;
  if (value < 0) return `${value} ${unit}: an amount is never below 0`;
  if (unit === 'percent') return `${value} percent, a share over 100%: ${because}`;
  return `${value} ${unit}, which cannot be: ${because}`;
}

/** Why a reported value cannot be one of its unit: its size, or a part of what is counted whole. */
export function impossible(value: number, unit: Unit): string | undefined {
  const size = outOfRange(value, unit);
  if (size !== undefined || !ranges[unit].whole || Number.isInteger(value)) return size;
  return `${value} ${unit}: they are counted whole; ${base}`;
}
