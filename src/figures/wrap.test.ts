import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

const texts = fc
  .array(fc.stringMatching(/^[a-zèM«»]{1,6}$/), { minLength: 1, maxLength: 20 })
  .map((words) => words.join(' '));

test('every line fits, every word is kept in its order', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 80, max: 400 }), (text, room) => {
      const { lines, width } = wrap(text, room);
      assert.equal(lines.join(' '), text);
      assert.ok(width <= room);
      for (const line of lines) assert.ok(textWidth(line, 13) <= room);
    }),
  );
});

test('the lines are as few as the room allows, and balanced', () => {
  assert.deepEqual(wrap('one two three four', 1000).lines, ['one two three four']);
  const room = textWidth('the chip must comply with rules', 13) - 1;
  assert.deepEqual(wrap('the chip must comply with rules', room).lines, [
    'the chip must',
    'comply with rules',
  ]);
});

test('a no-break space holds, and a word wider than the room is refused by name', () => {
  assert.deepEqual(wrap('a 5\u00a0nm b', textWidth('a 5', 13) + 12).lines.length, 3);
  assert.throws(() => wrap('un incapsulamento', 60), /"incapsulamento" is wider than its 60 px/);
});
