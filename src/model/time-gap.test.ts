import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { timeGap } from './time-gap.ts';

const dates = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('days are counted to two weeks, weeks to two months, months to two years, then years', () => {
  assert.deepEqual(timeGap('2025-01-21', '2025-01-21'), { unit: 'sameDay' });
  assert.deepEqual(timeGap('2025-01-21', '2025-01-23'), { unit: 'days', count: 2 });
  assert.deepEqual(timeGap('2025-01-21', '2025-02-03'), { unit: 'days', count: 13 });
  assert.deepEqual(timeGap('2025-01-21', '2025-02-04'), { unit: 'weeks', count: 2 });
  assert.deepEqual(timeGap('2024-06-24', '2025-01-21'), { unit: 'months', count: 7 });
  assert.deepEqual(timeGap('2022-10-07', '2025-01-21'), { unit: 'years', count: 2 });
});

test('a date without a day is counted in months only', () => {
  assert.deepEqual(timeGap('2025-12', '2025-12-23'), { unit: 'sameMonth' });
  assert.deepEqual(timeGap('2025-08', '2025-09-17'), { unit: 'months', count: 1 });
  assert.deepEqual(timeGap('2022-12-16', '2023-08'), { unit: 'months', count: 8 });
});

test('a rounded gap is within half a unit of the time that passed', () => {
  const length = { days: 1, weeks: 7, months: 30.4375, years: 365.25 };
  fc.assert(
    fc.property(dates, dates, (a, b) => {
      const [from, to] = [a, b].sort() as [string, string];
      const gap = timeGap(from, to);
      const days = (Date.parse(to) - Date.parse(from)) / 864e5;
      if ('count' in gap) {
        assert.ok(gap.count >= 1);
        assert.ok(Math.abs(gap.count * length[gap.unit] - days) <= 0.55 * length[gap.unit]);
      } else assert.equal(days, 0);
    }),
  );
});

test('dates in the wrong order, or without a month, are refused', () => {
  assert.throws(() => timeGap('2025-01-22', '2025-01-21'), /not after/);
  assert.throws(() => timeGap('2025-02', '2025-01-21'), /not after/);
  assert.throws(() => timeGap('2025', '2025-01-21'), /needs a month/);
});
