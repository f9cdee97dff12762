import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimChanges, formatQuotable } from './claim-changes.ts';

const claim = (fields: Readonly<Record<string, string>>) =>
  `budget: ${JSON.stringify({ value: 5.5e9, unit: 'USD', bound: 'about', date: '2025-01-21', ...fields })}\n`;
const sum = (formula: string) => `sum: { formula: ${formula}, unit: USD, status: calculated }\n`;

/** What changed from version to version, one a day from the day of publication on. */
const changes = (...texts: string[]) =>
  claimChanges(
    texts.map((text, index) => ({ text, day: `2026-01-0${index + 1}` })),
    () => '2026-01-01',
  ).map(({ id, version, before, after }) =>
    [version.day, id, formatQuotable(before), after ? formatQuotable(after) : 'none'].join(' | '),
  );

test('another value, unit, bound, date or formula is a change', () => {
  const before = '2026-01-02 | budget | about 5.5e9 USD (2025-01-21) | ';
  assert.deepEqual(changes(claim({}), 'budget: { value: 6e9, unit: USD, date: 2025-01-21 }'), [
    `${before}exactly 6e9 USD (2025-01-21)`,
  ]);
  for (const fields of [{ unit: 'CNY' }, { bound: 'over' }, { date: '2025-01-22' }])
    assert.equal(changes(claim({}), claim(fields)).length, 1, JSON.stringify(fields));
  assert.deepEqual(changes(sum('a * b'), sum('a + b')), [
    '2026-01-02 | sum | about a * b USD | about a + b USD',
  ]);
});

test('a number that was taken away, or is reckoned now, is a change', () => {
  assert.match(changes(claim({}), 'budget: { date: 2025-01-21 }')[0]!, / \| none$/);
  assert.equal(changes(claim({}), 'budget: { formula: a * b, unit: USD, bound: about }').length, 1);
});

test('what says the same in other signs is no change', () => {
  const other = `# moved\nbudget:\n  unit: USD\n  date: 2025-01-21\n  bound: about\n  value: 5500000000\n`;
  assert.deepEqual(changes(claim({}), other), []);
  assert.deepEqual(changes(sum('a * b'), sum('a  *  b')), []);
  const plain = 'budget: { value: 1, unit: items, date: 2025 }';
  assert.deepEqual(changes(plain, plain.replace('date', 'bound: exactly, date')), []);
  const usual = sum('a * b').replace('unit', 'bound: about, unit');
  assert.deepEqual(changes(sum('a * b'), usual), []);
});

test('a date may become more exact, not less', () => {
  assert.deepEqual(changes(claim({ date: '2025-01' }), claim({})), []);
  assert.equal(changes(claim({}), claim({ date: '2025-01' })).length, 1);
});

test('a new status, and the date or the new number of a claim without one, are no change', () => {
  assert.deepEqual(changes(claim({ status: 'reported' }), claim({ status: 'superseded' })), []);
  const without = 'budget: { date: 2026-07, status: reported }';
  assert.deepEqual(changes(without, without.replace('07', '11')), []);
  assert.deepEqual(changes(without, claim({})), []);
});

test('a calculated claim does not change with its inputs: their change tells', () => {
  const before = claim({}) + sum('budget * 2');
  const after = before.replace('5500000000', '6000000000');
  assert.deepEqual(
    changes(before, after).map((change) => change.split(' | ')[1]),
    ['budget'],
  );
});

test('each change counts, there and back again as two, also across a version without the claim', () => {
  const [one, two] = [claim({}), claim({ bound: 'over' })];
  assert.equal(changes(one, two, one).length, 2);
  assert.equal(changes(one, 'other: { date: 2025 }', two).length, 1);
  assert.equal(changes(one, 'budget: { value: [', one).length, 0);
});

test('on its day of publication and before it a claim may change, and unpublished it always may', () => {
  const [one, two] = [claim({}), claim({ bound: 'over' })];
  const on = (day: string, since: string | undefined) =>
    claimChanges(
      [
        { text: one, day: '2026-01-01' },
        { text: two, day },
      ],
      () => since,
    ).length;
  assert.equal(on('2026-01-05', '2026-01-05'), 0);
  assert.equal(on('2026-01-04', '2026-01-05'), 0);
  assert.equal(on('2026-01-06', '2026-01-05'), 1);
  assert.equal(on('2026-01-06', undefined), 0);
});

test('another name is no other number, in a formula either; another number under it is one', () => {
  const under = (name: string, fields = {}) => claim(fields).replace('budget', name);
  const told = (...texts: string[]) =>
    claimChanges(
      texts.map((text, index) => ({ text, day: `2026-01-0${index + 1}` })),
      () => '2026-01-01',
      (id) => (id === 'budget' ? 'spend' : id),
    ).map(({ id, version }) => `${version.day} ${id}`);
  assert.deepEqual(told(claim({}), under('spend')), []);
  assert.deepEqual(told(sum('budget * b'), sum('spend * b')), []);
  assert.deepEqual(told(sum('budget-2 * b'), sum('spend-2 * b')), ['2026-01-02 sum']);
  assert.deepEqual(told(claim({}), under('spend', { bound: 'over' })), ['2026-01-02 spend']);
  // Before the move, and of two that became one, that which stayed.
  assert.deepEqual(told(claim({}), claim({ bound: 'over' }), under('spend', { bound: 'over' })), [
    '2026-01-02 spend',
  ]);
  assert.deepEqual(told(claim({ bound: 'over' }) + under('spend'), under('spend')), []);
});
