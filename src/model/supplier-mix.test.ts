import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sharesToTry, supplierMix } from './supplier-mix.ts';

const budgets = fc
  .tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 900 }))
  .map(([budget, rest]) => ({ budget: budget * 1e8, plan: (budget + rest) * 1e8 }));
const shares = fc.integer({ min: 0, max: 100 });
const reported = (share: number) => supplierMix(5.5e9, 12.3e9, share);

test('the two parts add up to the budget exactly, at every share', () => {
  fc.assert(
    fc.property(budgets, shares, ({ budget, plan }, share) => {
      const { chinese, nvidia } = supplierMix(budget, plan, share);
      assert.equal(chinese + nvidia, budget);
      assert.ok(chinese >= 0 && nvidia >= 0);
    }),
  );
});

test('the two parts still add up when each is written with two decimals of a billion', () => {
  const written = (amount: number) => Math.round(amount / 1e7);
  fc.assert(
    fc.property(budgets, shares, ({ budget, plan }, share) => {
      const { chinese, nvidia } = supplierMix(budget, plan, share);
      assert.equal(written(chinese) + written(nvidia), written(budget));
    }),
  );
});

test('the Chinese part is within half a grain of the share of the budget', () => {
  fc.assert(
    fc.property(budgets, shares, ({ budget, plan }, share) => {
      const { chinese } = supplierMix(budget, plan, share);
      assert.ok(Math.abs(chinese - (budget * share) / 100) <= 5e6 + 1);
    }),
  );
});

test('a larger share never gives Chinese suppliers less, nor a smaller part of the plan', () => {
  fc.assert(
    fc.property(budgets, fc.integer({ min: 0, max: 99 }), ({ budget, plan }, share) => {
      const [less, more] = [supplierMix(budget, plan, share), supplierMix(budget, plan, share + 1)];
      assert.ok(more.chinese >= less.chinese && more.ofPlan > less.ofPlan);
    }),
  );
});

test('the reported plan comes out as reckoned by hand', () => {
  const rounded = [0, 30, 60, 100].map((share) => {
    const { chinese, nvidia, ofPlan } = reported(share);
    return [chinese / 1e9, nvidia / 1e9, Math.round(ofPlan)];
  });
  assert.deepEqual(rounded, [
    [0, 5.5, 0],
    [1.65, 3.85, 13],
    [3.3, 2.2, 27],
    [5.5, 0, 45],
  ]);
});

test('a share outside 0 to 100, or a budget larger than the plan, is refused', () => {
  assert.throws(() => reported(-1), /between 0 and 100/);
  assert.throws(() => reported(100.5), /between 0 and 100/);
  assert.throws(() => reported(NaN), /between 0 and 100/);
  assert.throws(() => supplierMix(13e9, 12.3e9, 60), /not part of a plan/);
  assert.throws(() => supplierMix(-1, 12.3e9, 60), /not part of a plan/);
});

test('the shares to try go by fives where those to be met are fives, else by ones', () => {
  assert.deepEqual(sharesToTry(60, 30).shares.slice(0, 3), [0, 5, 10]);
  assert.equal(sharesToTry(60, 30).shares.at(-1), 100);
  assert.equal(sharesToTry(62, 30).step, 1);
  assert.ok(sharesToTry(62, 30).shares.includes(62));
  assert.throws(() => sharesToTry(26.8), /whole share/);
  assert.throws(() => sharesToTry(110), /whole share/);
});
