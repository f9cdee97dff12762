import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDecimal, asNumber } from './address-state.ts';

test('up to three plain digits are a number', () => {
  for (const [state, number] of [
    ['0', 0],
    ['7', 7],
    ['060', 60],
    ['100', 100],
  ] as const)
    assert.equal(asNumber(state), number, state);
});

test('what only turns into a number is none, nor is what is left out', () => {
  const others = [undefined, '', ' ', 'x', '1000', '-1', '-5', '+1', '1.5', '1e1', '0x10', ' 5'];
  for (const state of others) assert.equal(asNumber(state), undefined, JSON.stringify(state));
});

test('an amount may have decimals after a point, and is nothing else', () => {
  for (const [state, amount] of [
    ['0', 0],
    ['5.5', 5.5],
    ['6.80', 6.8],
    ['0.0055', 0.0055],
    ['6800', 6800],
  ] as const)
    assert.equal(asDecimal(state), amount, state);
  const others = [undefined, '', '5,5', '5.', '.5', '-5.5', '+5', '1e1', '5.5.5', ' 5.5', '5.5bn'];
  for (const state of others) assert.equal(asDecimal(state), undefined, JSON.stringify(state));
});
