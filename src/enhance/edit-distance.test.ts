import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance } from './edit-distance.ts';

const word = fc.stringMatching(/^[a-z0-9-]{0,12}$/);

test('a word is no step from itself, and one step from a slip of the hand', () => {
  assert.equal(editDistance('suppliers', 'suppliers'), 0);
  for (const slip of ['supliers', 'supppliers', 'suppliars', 'suppliesr'])
    assert.equal(editDistance(slip, 'suppliers'), 1, slip);
});

test('from nothing it is the length of the word', () => {
  fc.assert(fc.property(word, (to) => editDistance('', to) === to.length));
});

test('it is the same both ways, and never more than the longer word', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const steps = editDistance(one, other);
      assert.equal(editDistance(other, one), steps);
      assert.ok(steps <= Math.max(one.length, other.length));
      assert.equal(steps === 0, one === other);
    }),
  );
});

test('one change more is at most one step more', () => {
  fc.assert(
    fc.property(word, word, fc.nat(11), (one, other, at) => {
      const changed = `${one.slice(0, at)}x${one.slice(at)}`;
      assert.ok(Math.abs(editDistance(changed, other) - editDistance(one, other)) <= 1);
    }),
  );
});
