import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mixBar, type MixAmounts } from './mix-bar.ts';

const share = fc.integer({ min: 0, max: 100 });
const amounts: fc.Arbitrary<MixAmounts> = fc
  .record({
    budget: fc.integer({ min: 1, max: 200 }).map((n) => n * 1e8),
    rest: fc.integer({ min: 0, max: 200 }).map((n) => n * 1e8),
    share,
    reported: share,
    floor: share,
  })
  .map(({ rest, ...given }) => ({ ...given, plan: given.budget + rest }));
const widths = fc.integer({ min: 200, max: 1200 });
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) <= 0.03, `${a} is not ${b}`);

test('the three spans follow each other and fill the bar', () => {
  fc.assert(
    fc.property(amounts, widths, (given, width) => {
      const { chinese, nvidia, abroad } = mixBar(given, 1, width);
      assert.equal(chinese.x, 1);
      near(nvidia.x, chinese.x + chinese.width);
      near(abroad.x, nvidia.x + nvidia.width);
      near(abroad.x + abroad.width, 1 + width);
    }),
  );
});

test('a length is its amount on the scale of the plan', () => {
  fc.assert(
    fc.property(amounts, widths, (given, width) => {
      const { chinese, nvidia, abroad } = mixBar(given, 0, width);
      const { budget, plan, share } = given;
      near(chinese.width, ((budget * share) / 100 / plan) * width);
      near(nvidia.width, ((budget * (100 - share)) / 100 / plan) * width);
      near(abroad.width, ((plan - budget) / plan) * width);
    }),
  );
});

test('the share moves only the two spans of the budget; every mark stays', () => {
  fc.assert(
    fc.property(amounts, share, widths, (given, other, width) => {
      const [a, b] = [mixBar(given, 0, width), mixBar({ ...given, share: other }, 0, width)];
      assert.deepEqual(
        [a.abroad, a.ghost, a.floorX, a.ticks],
        [b.abroad, b.ghost, b.floorX, b.ticks],
      );
    }),
  );
});

test('at the reported share the bar ends where the ghost does', () => {
  fc.assert(
    fc.property(amounts, widths, (given, width) => {
      const bar = mixBar({ ...given, share: given.reported }, 0, width);
      assert.deepEqual(bar.chinese, bar.ghost);
    }),
  );
});

test('nothing leaves the bar, and coordinates have two decimals', () => {
  fc.assert(
    fc.property(amounts, widths, (given, width) => {
      const { chinese, nvidia, abroad, ghost, floorX, ticks } = mixBar(given, 2, width);
      for (const { x, width: length } of [chinese, nvidia, abroad, ghost]) {
        assert.ok(length >= 0 && x >= 2 && x + length <= 2 + width + 0.01);
        assert.equal(Number(length.toFixed(2)), length);
      }
      for (const x of [floorX, ...ticks]) assert.ok(x >= 2 && x <= 2 + width);
    }),
  );
});

test('a share over 100%, a budget over the plan, a bar of no width are refused by name', () => {
  const given = { budget: 5.5e9, plan: 12.3e9, share: 60, reported: 60, floor: 30 };
  assert.throws(() => mixBar({ ...given, share: 101 }, 0, 640), /share of 101%/);
  assert.throws(() => mixBar({ ...given, floor: -1 }, 0, 640), /floor of -1%/);
  assert.throws(() => mixBar({ ...given, plan: 5e9 }, 0, 640), /does not fit/);
  assert.throws(() => mixBar(given, 0, 0), /cannot be drawn/);
});
