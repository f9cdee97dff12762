import assert from 'node:assert/strict';
import { test } from 'node:test';
import { units } from './facts.ts';
import { impossible, outOfRange } from './unit-ranges.ts';

test('a value that is a thousand times off its unit is refused', () => {
  for (const [value, unit] of [
    [5.5, 'USD'],
    [40, 'CNY'],
    [5.5e15, 'USD'],
    [6000, 'percent'],
    [100.5, 'percent'],
    [5000, 'nm'],
    [9e10, 'users'],
    [9e10, 'people'],
    [270e3, 'days'],
  ] as const)
    assert.match(impossible(value, unit) ?? '', new RegExp(`^${value} ${unit}`));
});

test('what is counted one by one is whole', () => {
  for (const unit of ['chips', 'users', 'people', 'days', 'months', 'items'] as const) {
    assert.match(impossible(2.5, unit) ?? '', /counted whole/);
    assert.equal(outOfRange(2.5, unit), undefined, 'a calculation may come to a part');
  }
});

test('no amount is below 0; nothing at all may be reported of every unit', () => {
  for (const unit of units) {
    assert.match(impossible(-1, unit) ?? '', /never below 0/);
    assert.equal(impossible(0, unit), undefined);
  }
});

test('values such as the story has may stand', () => {
  for (const [value, unit] of [
    [12e9, 'USD'],
    [200e9, 'CNY'],
    [19.9, 'percent'],
    [5, 'nm'],
    [100000, 'chips'],
    [23.28e6, 'users'],
    [1.5, 'times'],
    [270, 'days'],
  ] as const)
    assert.equal(impossible(value, unit), undefined);
});
