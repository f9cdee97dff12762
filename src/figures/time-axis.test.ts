import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { timeAxis } from './time-axis.ts';

const date = fc
  .tuple(
    fc.date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }),
    fc.boolean(),
  )
  .map(([at, exact]) => at.toISOString().slice(0, exact ? 10 : 7));
const dates = fc.array(date, { minLength: 1, maxLength: 60 });

test('equal times are equal lengths', () => {
  const { spans } = timeAxis(['2023-01-01', '2023-01-31', '2023-03-02', '2026-12-01'], 0, 1000);
  assert.ok(Math.abs(spans[1]!.from - spans[0]!.from - (spans[2]!.from - spans[1]!.from)) < 0.02);
});

test('a day is a point, a month without a day as long as the month', () => {
  const { spans } = timeAxis(['2025-08-01', '2025-08', '2025-09-01'], 0, 100);
  assert.equal(spans[0]!.from, spans[0]!.to);
  assert.deepEqual(spans[1], { from: spans[0]!.from, to: spans[2]!.from });
});

test('no date leaves the axis, and a later one never stands before an earlier one', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 3000 }), (given, length) => {
      const sorted = given.toSorted();
      const { spans, years } = timeAxis(sorted, 0, length);
      for (const { from, to } of spans) assert.ok(from >= 0 && to >= from && to <= length);
      spans.forEach(({ from }, index) => assert.ok(from >= (spans[index - 1]?.from ?? 0)));
      for (const { at } of years) assert.ok(at >= 0 && at <= length);
    }),
  );
});

test('the axis names its first year and each one that begins on it', () => {
  const { years } = timeAxis(['2022-10-07', '2025-01-21'], 0, 100);
  assert.deepEqual(
    years.map(({ year }) => year),
    ['2022', '2023', '2024', '2025'],
  );
  assert.equal(years[0]!.at, 0);
});

test('a date without a month is refused', () => {
  assert.throws(() => timeAxis(['2025'], 0, 100), /needs a month/);
});
