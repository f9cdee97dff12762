import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spread } from './spread.ts';

const boxes = fc.array(
  fc.record({
    wanted: fc.integer({ min: -200, max: 1400 }),
    height: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 40 },
);

test('boxes that do not meet stay where they want to be', () => {
  const apart = [10, 50, 90].map((wanted) => ({ wanted, height: 20 }));
  assert.deepEqual(spread(apart, 0, 200), [10, 50, 90]);
});

test('two boxes that collide move apart by the same way', () => {
  assert.deepEqual(
    spread(
      [
        { wanted: 50, height: 20 },
        { wanted: 50, height: 20 },
      ],
      0,
      200,
    ),
    [40, 60],
  );
});

test('no box lies over another or leaves the column, and the order is kept', () => {
  fc.assert(
    fc.property(boxes, (given) => {
      const tops = spread(given, 0, 1200);
      tops.forEach((top, index) => {
        const last = index > 0 ? tops[index - 1]! + given[index - 1]!.height : 0;
        assert.ok(top >= last - 0.02 && top + given[index]!.height <= 1200.02);
      });
    }),
  );
});

test('the same boxes come out the same', () => {
  fc.assert(
    fc.property(boxes, (given) => assert.deepEqual(spread(given, 0, 1200), spread(given, 0, 1200))),
  );
});

test('more boxes than fit are refused', () => {
  assert.throws(() => spread([{ wanted: 0, height: 30 }], 0, 20), /do not fit/);
});
