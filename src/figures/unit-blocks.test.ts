import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  columnFill,
  foldRun,
  lastOf,
  levelOf,
  marksOf,
  sharedCells,
  splitByHeight,
} from './unit-blocks.ts';

const rows = fc.integer({ min: 1, max: 9 });
const count = fc.integer({ min: 0, max: 400 });
const key = ({ column, row }: { column: number; row: number }) => `${column},${row}`;

test('a broken number of squares has one mark more, of which that part is left', () => {
  assert.deepEqual([marksOf(33), lastOf(33)], [33, 1]);
  assert.deepEqual([marksOf(35.75), lastOf(35.75)], [36, 0.75]);
  assert.deepEqual([marksOf(0), lastOf(0)], [0, 1]);
});

test('two that share a block have a cell together only where both are cut and it holds both', () => {
  assert.deepEqual(sharedCells(35.75, 19.25), { cells: 55, shared: true });
  assert.deepEqual(sharedCells(35.75, 17.55), { cells: 54, shared: false });
  assert.deepEqual(sharedCells(33, 22), { cells: 55, shared: false });
  assert.deepEqual(sharedCells(33, 22.5), { cells: 56, shared: false });
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
