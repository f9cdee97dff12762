import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordDiff, type Change } from './word-diff.ts';

const rebuilt = (changes: readonly Change[], without: Change['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join(' ');

test('one changed word is one word out and one word in', () => {
  assert.deepEqual(wordDiff('una spesa di oggi', 'una somma di oggi'), [
    { kind: 'same', text: 'una' },
    { kind: 'out', text: 'spesa' },
    { kind: 'in', text: 'somma' },
    { kind: 'same', text: 'di oggi' },
  ]);
});

test('white space is no change', () => {
  assert.deepEqual(wordDiff('due\n  parole', 'due parole'), [{ kind: 'same', text: 'due parole' }]);
});

test('a tag is one word, so that a changed attribute shows whole', () => {
  const changes = wordDiff('costa <Value of="a" />.', 'costa <Value of="b" as="bare" />.');
  assert.deepEqual(changes.slice(1), [
    { kind: 'out', text: '<Value of="a" />.' },
    { kind: 'in', text: '<Value of="b" as="bare" />.' },
  ]);
});

test('nothing against something, and nothing against nothing', () => {
  assert.deepEqual(wordDiff('', 'nuovo testo'), [{ kind: 'in', text: 'nuovo testo' }]);
  assert.deepEqual(wordDiff('vecchio', ''), [{ kind: 'out', text: 'vecchio' }]);
  assert.deepEqual(wordDiff('', ' '), []);
});

test('the old and the new text can be made again from the changes', () => {
  const text = fc
    .array(fc.constantFrom('la', 'spesa', 'di', 'un', 'anno'), { maxLength: 12 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordDiff(before, after);
      assert.equal(rebuilt(changes, 'in'), before);
      assert.equal(rebuilt(changes, 'out'), after);
      assert.equal(
        changes.every(({ kind }) => kind === 'same'),
        before === after,
      );
    }),
  );
});
