import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Claim } from './claims.ts';
import type { Unit } from './facts.ts';
import { judge, parseStatements, plainAmount } from './statement.ts';

const claim = (id: string, value: number | undefined, unit: Unit = 'USD'): [string, Claim] => [
  id,
  {
    id,
    ...(value === undefined ? {} : { value, unit }),
    bound: 'exactly',
    date: '2025',
    status: 'reported',
    sources: [],
    inputs: [],
  },
];
const claims = new Map([
  claim('home', 5.5e9),
  claim('abroad', 6.8e9),
  claim('plan', 12.3e9),
  claim('yuan', 40e9, 'CNY'),
  claim('share', 60, 'percent'),
  claim('said', undefined),
]);
const holds = (text: string) => parseStatements(text).map((each) => judge(each, claims)?.holds);

test('a statement compares two claims, a formula, a multiple, or a share with a part of one', () => {
  assert.deepEqual(holds('abroad more than home'), [true]);
  assert.deepEqual(holds('home more than abroad'), [false]);
  assert.deepEqual(holds('home less than half of plan'), [true]);
  assert.deepEqual(holds('abroad less than half of plan'), [false]);
  assert.deepEqual(holds('plan about twice home'), [false]);
  assert.deepEqual(holds('plan about twice abroad'), [true]);
  assert.deepEqual(holds('plan * (1 - share) less than home'), [true]);
  assert.deepEqual(holds('share more than 1 / 2'), [true]);
  assert.deepEqual(holds('home + abroad exactly plan'), [true]);
});

test('a multiple is of the whole of what follows', () => {
  assert.deepEqual(holds('home + abroad about half of plan + plan'), [true]);
});

test('several statements are joined by "and", and each is judged', () => {
  assert.deepEqual(holds('abroad more than home and home at least plan'), [true, false]);
});

test('about is a tenth to either side, nearly is short by a seventh at most, and never more', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 1.5, noNaN: true }), (part) => {
      const two = new Map([claim('a', part * 1e9), claim('b', 1e9)]);
      const judged = (word: string) => judge(parseStatements(`a ${word} b`)[0]!, two)!.holds;
      const near = (edge: number) => Math.abs(part - edge) < 1e-9;
      if (!near(0.9) && !near(1.1)) assert.equal(judged('about'), part > 0.9 && part < 1.1);
      if (!near(6 / 7) && !near(1)) assert.equal(judged('nearly'), part > 6 / 7 && part < 1);
      assert.equal(judged('more than'), !judged('at most'));
      assert.equal(judged('less than'), !judged('at least'));
    }),
  );
});

test('a sentence that rests on no number says why', () => {
  const [statement] = parseStatements('no number: the newspaper ranks the apps');
  assert.deepEqual(statement!.inputs, []);
  assert.equal(judge(statement!, claims), undefined);
  assert.throws(() => parseStatements('no number:'), /gives no reason/);
});

test('what cannot be read, names no claim or compares unlike amounts is refused', () => {
  assert.throws(() => parseStatements('abroad > home'), /"abroad > home" is no comparison/);
  assert.throws(() => parseStatements('abroad'), /is no comparison/);
  assert.throws(() => parseStatements('1 more than 2'), /names no claim/);
  assert.throws(() => parseStatements('home + more than abroad'), /cannot be read: it ends too/);
  assert.throws(() => holds('yuan more than home'), /compares CNY with USD/);
  assert.throws(() => holds('share more than 50'), /60 per cent is 0\.6 here/);
  assert.throws(() => holds('said more than home'), /comes to no amount/);
});

test('both amounts come back as an author writes them', () => {
  assert.deepEqual(judge(parseStatements('home more than share * plan')[0]!, claims), {
    holds: false,
    left: '5.5e9 USD',
    right: '7.38e9 USD',
  });
  assert.equal(judge(parseStatements('share less than 1 / 3')[0]!, claims)!.right, '33.33 percent');
  assert.deepEqual([6.8e9, 400000, 19.9, 157.4e6].map(plainAmount), [
    '6.8e9',
    '400000',
    '19.9',
    '157.4e6',
  ]);
});
