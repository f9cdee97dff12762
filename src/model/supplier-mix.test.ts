import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { amountsToTry, meetsFloorAt, supplierMix, type ChipPlan } from './supplier-mix.ts';

const plans: fc.Arbitrary<ChipPlan> = fc
  .record({
    unit: fc.integer({ min: 5, max: 12 }).map((power) => 10 ** power),
    home: fc.integer({ min: 1, max: 900 }),
    share: fc.integer({ min: 0, max: 1000 }),
    abroad: fc.integer({ min: 1, max: 900 }),
    floor: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ unit, home, share, abroad, floor }) => ({
    chinese: (home * unit * share) / 1000,
    nvidia: home * unit - (home * unit * share) / 1000,
    abroad: abroad * unit,
    floor,
  }));
const part = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const near = (a: number, b: number) =>
  assert.ok(Math.abs(a - b) <= 1e-6 * Math.max(1, b), `${a} ${b}`);
/** As the Financial Times had it, the dollars of the suppliers being ours. */
const reported: ChipPlan = { chinese: 3.3e9, nvidia: 2.2e9, abroad: 6.8e9, floor: 30 };

test('the reported plan comes out as reckoned by hand', () => {
  const rounded = [0, 3.4e9, 5.5e9, 6.8e9].map((chips) => {
    const { nvidia, share } = supplierMix(reported, chips);
    return [nvidia / 1e9, Math.round(share)];
  });
  assert.deepEqual(rounded, [
    [2.2, 60],
    [5.6, 37],
    [7.7, 30],
    [9, 27],
  ]);
  assert.equal(meetsFloorAt(reported), 5.5e9);
});

test('what all have together is all chips, whatever is chips abroad', () => {
  fc.assert(
    fc.property(plans, part, (plan, part) => {
      const { chips, nvidia, share } = supplierMix(plan, plan.abroad * part);
      const all = plan.chinese + nvidia;
      near(all, plan.chinese + plan.nvidia + chips);
      near((share * all) / 100, plan.chinese);
    }),
  );
});

test('with more chips abroad the Chinese share falls, and Nvidia has more', () => {
  fc.assert(
    fc.property(plans, part, part, (plan, a, b) => {
      fc.pre(a < b);
      const [less, more] = [a, b].map((part) => supplierMix(plan, plan.abroad * part));
      assert.ok(more!.nvidia > less!.nvidia);
      assert.ok(more!.share < less!.share || plan.chinese === 0);
    }),
  );
});

test('where the share meets the floor it is the floor; before it is above, after it below', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const meets = meetsFloorAt(plan);
      const at = (chips: number) => supplierMix(plan, chips).share;
      if (meets === 'above') assert.ok(at(plan.abroad) > plan.floor - 1e-6);
      else if (meets === 'below') assert.ok(at(0) < plan.floor + 1e-6);
      else near(at(meets), plan.floor);
    }),
  );
});

test('a floor of nothing is never missed, and no share of nothing meets any other', () => {
  assert.equal(meetsFloorAt({ ...reported, floor: 0 }), 'above');
  assert.equal(meetsFloorAt({ ...reported, chinese: 0, nvidia: 5.5e9 }), 'below');
  assert.equal(meetsFloorAt({ ...reported, floor: 61 }), 'below');
  assert.equal(meetsFloorAt({ ...reported, floor: 26 }), 'above');
  assert.equal(meetsFloorAt({ ...reported, floor: 60 }), 0);
  const odd = { chinese: 333000, nvidia: 667000, abroad: 1e6, floor: 33.3 };
  assert.equal(meetsFloorAt(odd), 0);
});

test('the amounts to try go from nothing to all, rise, and hold those that have a name', () => {
  fc.assert(
    fc.property(plans, part, ({ abroad }, part) => {
      const named = [abroad / 2, abroad * part];
      const amounts = amountsToTry(abroad, named);
      assert.deepEqual([amounts[0], amounts.at(-1)], [0, abroad]);
      for (const amount of named) assert.ok(amounts.includes(amount));
      assert.ok(amounts.every((amount, index) => index === 0 || amount > amounts[index - 1]!));
      assert.ok(amounts.length >= 8 && amounts.length <= 30, String(amounts.length));
    }),
  );
});

test('a round amount close to one with a name gives way to it', () => {
  assert.deepEqual(
    amountsToTry(6.8e9, [3.4e9, 5.5e9]).map((amount) => amount / 1e9),
    [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.4, 4, 4.5, 5, 5.5, 6, 6.5, 6.8],
  );
});

test('chips over what is spent abroad, under nothing, and a plan without chips are refused', () => {
  for (const chips of [-1, 6.9e9, NaN])
    assert.throws(() => supplierMix(reported, chips), /cannot be: 6800000000 is spent abroad/);
  assert.throws(() => supplierMix({ ...reported, chinese: 0, nvidia: 0 }, 0), /has no share/);
});
