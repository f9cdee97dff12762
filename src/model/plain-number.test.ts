import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberFault } from './plain-number.ts';

test('numbers as CONTRIBUTING writes them may stand', () => {
  for (const written of ['0', '60', '100000', '19.9', '0.125', '5.5e9', '20.64e9', '1e3', '12.5e0'])
    assert.equal(numberFault(written), undefined, written);
});

test('a number that YAML reads as another is told with both', () => {
  const fault = numberFault('100.000')!;
  assert.match(fault.message, /100\.000 is read as 100$/);
  assert.match(fault.remedy, /write 100000/);
});

test('every other way to write a number is told with the plain one', () => {
  for (const [written, remedy] of [
    ['010', 'write 10,'],
    ['0x10', 'write 16 '],
    ['0o10', 'write 8 '],
    ['1_000', 'write 1000,'],
    ['100,000', 'write 100000,'],
    ['1.000.000', 'write 1000000,'],
    ['100 000', 'write 100000,'],
    ['.5', 'write 0.5,'],
    ['5.', 'write 5,'],
    ['+5', 'write 5,'],
    ['60%', 'write 60,'],
    ['60 %', 'write 60,'],
    ['5,5e9', 'write 5.5e9,'],
    ['5,5', 'write 5.5,'],
    ['5.5 miliardi', '5.5e9'],
    ['1E3', '5.5e9'],
    ['.inf', '5.5e9'],
    ['.nan', '5.5e9'],
    ['1e400', '5.5e9'],
    ['６０', '5.5e9'],
  ])
    assert.ok(
      numberFault(written!)?.remedy.includes(remedy!),
      `${written}: ${numberFault(written!)?.remedy}`,
    );
});

test('what may stand is read as it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.e') }), (written) => {
      if (numberFault(written) === undefined) assert.ok(Number.isFinite(Number(written)));
    }),
    { seed: 1, numRuns: 1000 },
  );
});
