import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnFill, foldRun, levelOf, splitByHeight, wholeSquares } from './unit-blocks.ts';

const rows = fc.integer({ min: 1, max: 9 });
const count = fc.integer({ min: 0, max: 400 });
const key = ({ column, row }: { column: number; row: number }) => `${column},${row}`;

test('an amount is a whole number of squares, dust of binary fractions apart', () => {
  assert.equal(wholeSquares('a', 3.3e9, 1e8), 33);
  assert.equal(wholeSquares('a', 5.5e9 * 0.6, 1e8), 33);
  assert.equal(wholeSquares('a', 0, 1e8), 0);
});

test('a square that would be cut is refused, with its name and what to do', () => {
  assert.throws(
    () => wholeSquares('the China budget', 5.55e9, 1e8),
    /China budget is 55.5 squares/,
  );
  assert.throws(() => wholeSquares('a', 5.55e9, 1e8), /let a square be worth/);
});

test('a negative amount, an infinite one and none at all are refused', () => {
  for (const wrong of [-1e8, Infinity, NaN])
    assert.throws(() => wholeSquares('a', wrong, 1e8), /zero or more/);
});

test('columns fill from the bottom, one square a cell, only the last one short', () => {
  fc.assert(
    fc.property(count, rows, (n, height) => {
      const cells = columnFill(n, height);
      assert.equal(new Set(cells.map(key)).size, n);
      const perColumn = Map.groupBy(cells, ({ column }) => column);
      [...perColumn.values()].slice(0, -1).forEach((list) => assert.equal(list.length, height));
      for (const list of perColumn.values())
        assert.deepEqual(
          list.map(({ row }) => row),
          list.map((_, i) => i),
        );
    }),
  );
});

test('a block shared by two loses no square, and nothing of the first lies over the second', () => {
  fc.assert(
    fc.property(count, rows, fc.double({ min: 0, max: 1, noNaN: true }), (n, height, share) => {
      const first = Math.round(n * share);
      const [low, high] = splitByHeight(columnFill(n, height), first);
      assert.equal(low.length, first);
      assert.equal(new Set([...low, ...high].map(key)).size, n);
      const top = Math.max(-1, ...low.map(({ row }) => row));
      assert.ok(high.every(({ row }) => row >= top));
    }),
  );
  assert.throws(() => splitByHeight(columnFill(5, 5), 6), /at most the whole/);
});

test('under a level lies exactly the area that it stands for', () => {
  fc.assert(
    fc.property(count, rows, fc.double({ min: 0, max: 1, noNaN: true }), (n, height, share) => {
      const part = n * share;
      const level = levelOf(n, height, part);
      const area = columnFill(n, height)
        .map(({ row }) => Math.min(1, Math.max(0, level - row)))
        .reduce((sum, piece) => sum + piece, 0);
      assert.ok(Math.abs(area - part) < 1e-6, `${area} for ${part}`);
      assert.ok(level >= 0 && level <= height);
    }),
  );
  assert.equal(levelOf(55, 5, 16.5), 1.5);
  assert.throws(() => levelOf(10, 5, 11), /outside the block/);
});

test('a folded run keeps its squares and never passes its width', () => {
  fc.assert(
    fc.property(count, rows, fc.integer({ min: 1, max: 30 }), (n, height, columns) => {
      const bands = foldRun(n, height, columns);
      assert.equal(
        bands.reduce((sum, band) => sum + band, 0),
        n,
      );
      assert.ok(bands.every((band) => band > 0 && band <= height * columns));
    }),
  );
  assert.deepEqual(foldRun(123, 5, 14), [70, 53]);
});
