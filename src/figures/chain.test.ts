import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallType } from './boxes.ts';
import { planChain, type Chain, type Step } from './chain.ts';
import { lanesAcross } from './lanes-across.ts';
import { lanesDown } from './lanes-down.ts';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  lane: 'here',
  status: 'underway',
  title: id,
  text: id,
  ...more,
});
const chain = (steps: readonly Step[], more: Partial<Chain> = {}): Chain => ({
  lanes: [
    { id: 'here', name: 'Here' },
    { id: 'there', name: 'There' },
  ],
  steps,
  rules: [],
  layers: [],
  beside: [],
  ...more,
});
const rule = (spans: readonly [string, string]) => ({
  rules: [{ id: 'law', spans, title: 'law', text: 'law' }],
});
const { lane: _, ...nowhere } = step('lost', { status: 'unstated' });

test('steps are counted from 1; a rule lies over those that it names and is not counted', () => {
  const plan = planChain(
    chain(
      [step('a'), step('b'), step('c', { lane: 'there', status: 'planned' })],
      rule(['b', 'c']),
    ),
  );
  assert.deepEqual(
    plan.placed.map(({ number, order, lane }) => [number, order, lane]),
    [
      [1, 0, 0],
      [2, 1, 0],
      [3, 2, 1],
    ],
  );
  assert.deepEqual(
    plan.rules.map(({ from, to }) => [from, to]),
    [[1, 2]],
  );
});

test('an arrow has the status of where it leads; two steps under way work both ways', () => {
  const { links } = planChain(
    chain([step('a'), step('b'), step('c', { status: 'planned' }), nowhere]),
  );
  assert.deepEqual(
    links.map(({ status, both }) => [status, both]),
    [
      ['underway', true],
      ['planned', false],
      ['unstated', false],
    ],
  );
});

const layer = (feeds: string, id = 'x') => ({ id, feeds, title: id, text: id, who: id });
const refused: readonly (readonly [string, Chain, RegExp])[] = [
  ['of one step', chain([step('a')]), /fewer than two steps/],
  ['with one id twice', chain([step('a'), step('a')]), /"a" stands in it twice/],
  ['in a lane that is not drawn', chain([step('a'), step('b', { lane: 'moon' })]), /lane "moon"/],
  [
    'with a place that is called unstated',
    chain([step('a'), step('b', { status: 'unstated' })]),
    /"b" is unstated but in the lane "here"/,
  ],
  [
    'with no place that is not called so',
    chain([step('a'), { ...nowhere, status: 'planned' }]),
    /"lost" is planned but in no lane/,
  ],
  [
    'with a rule that runs backwards',
    chain([step('a'), step('b')], rule(['b', 'a'])),
    /no stretch/,
  ],
  [
    'with a rule over what is not there',
    chain([step('a'), step('b')], rule(['a', 'z'])),
    /"law" spans a to z/,
  ],
  [
    'with a layer that feeds a rule',
    chain([step('a'), step('b')], { ...rule(['a', 'b']), layers: [layer('law')] }),
    /"x" feeds "law"/,
  ],
  [
    'with layers that feed each other',
    chain([step('a'), step('b')], { layers: [layer('y'), layer('x', 'y')] }),
    /"x" feeds "y"/,
  ],
  [
    'with three layers, one into the other',
    chain([step('a'), step('b')], { layers: [layer('a'), layer('x', 'y'), layer('y', 'z')] }),
    /"z" feeds "y"/,
  ],
];
for (const [what, wrong, message] of refused)
  test(`a chain ${what} is refused`, () => {
    assert.throws(() => planChain(wrong), message);
    assert.throws(() => planChain(wrong), /the chain cannot be drawn: .+; .+/);
  });

test('more steps than fit, more lanes than fit, and a word wider than its box are refused', () => {
  const many = chain(Array.from({ length: 7 }, (_, index) => step(`s${index}`)));
  assert.throws(
    () => lanesAcross(many, planChain(many), 640, smallType),
    /7 steps do not fit in 640 px/,
  );
  const lanes = Array.from({ length: 6 }, (_, index) => ({ id: `l${index}`, name: 'L' }));
  const wide = chain([step('a', { lane: 'l0' }), step('b', { lane: 'l1' })], { lanes });
  assert.throws(() => lanesDown(wide, planChain(wide), 288), /6 lanes do not fit in 288 px/);
  const long = chain([step('a', { title: 'Halbleiterfertigungsgesellschaft' }), step('b')]);
  assert.throws(() => lanesDown(long, planChain(long), 288), /is wider than its \d+ px/);
});
