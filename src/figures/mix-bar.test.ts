import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mixBar, type MixAmounts } from './mix-bar.ts';

const hundreds = (min: number) => fc.integer({ min, max: 200 }).map((n) => n * 1e8);
const amounts: fc.Arbitrary<MixAmounts> = fc
  .record({
    chinese: hundreds(0),
    nvidia: hundreds(1),
    abroad: hundreds(0),
    crossing: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ crossing, ...given }) => ({
    ...given,
    ...(crossing !== null && { crossing: given.abroad * crossing }),
  }));
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
      const bar = mixBar(given, 0, width);
      const plan = given.chinese + given.nvidia + given.abroad;
      for (const part of ['chinese', 'nvidia', 'abroad'] as const)
        near(bar[part].width, (given[part] / plan) * width);
    }),
  );
});

test('under each tick the Chinese part is that share of all to its left', () => {
  fc.assert(
    fc.property(amounts, widths, (given, width) => {
      const { scale, abroad } = mixBar(given, 0, width);
      const plan = given.chinese + given.nvidia + given.abroad;
      for (const { share, x } of scale) {
        near((share / 100) * x, (given.chinese / plan) * width);
        assert.ok(x >= abroad.x && x <= width + 0.01);
      }
    }),
  );
});

test('the first tick is where no chips are bought abroad, the second where all is chips', () => {
  const { scale, abroad } = mixBar({ chinese: 3.3e9, nvidia: 2.2e9, abroad: 6.8e9 }, 0, 1230);
  assert.deepEqual(
    scale.map(({ share, x }) => [Math.round(share), x]),
    [
      [60, 550],
      [27, 1230],
      [30, 1100],
      [40, 825],
      [50, 660],
    ].toSorted(([, a], [, b]) =>
      a === 550 ? -1 : b === 550 ? 1 : a === 1230 ? -1 : b === 1230 ? 1 : b! - a!,
    ),
  );
  assert.equal(abroad.x, 550);
});

test('the crossing lies in the part abroad, at its chips; without one there is no line', () => {
  fc.assert(
    fc.property(amounts, widths, (given, width) => {
      const { crossing, abroad } = mixBar(given, 0, width);
      assert.equal(crossing === undefined, given.crossing === undefined);
      if (crossing === undefined || given.crossing === undefined) return;
      near(crossing - abroad.x, given.abroad && (given.crossing / given.abroad) * abroad.width);
    }),
  );
});

test('an amount below nothing, a plan without chips, a crossing outside, no width are refused by name', () => {
  const given = { chinese: 3.3e9, nvidia: 2.2e9, abroad: 6.8e9 };
  assert.throws(() => mixBar({ ...given, nvidia: -1 }, 0, 640), /nvidia is -1/);
  assert.throws(() => mixBar({ ...given, chinese: 0, nvidia: 0 }, 0, 640), /no share to show/);
  assert.throws(() => mixBar({ ...given, crossing: 7e9 }, 0, 640), /does not lie in/);
  assert.throws(() => mixBar(given, 0, 0), /cannot be drawn/);
});
