import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitBlocks } from './split-blocks.ts';

test('each block is found by its key, without its id', () => {
  const html = '<p id="asic.1">One <i>two</i></p>\n<ul id="asic.2"> <li>three</li> </ul>';
  assert.deepEqual(
    [...splitBlocks('asic', html)],
    [
      ['asic.1', '<p>One <i>two</i></p>'],
      ['asic.2', '<ul> <li>three</li> </ul>'],
    ],
  );
});

test('an id need not be the first attribute', () => {
  assert.deepEqual(
    [...splitBlocks('plan', '<p class="a" id="plan.1">One</p>')],
    [['plan.1', '<p class="a">One</p>']],
  );
});

test('ids of other things do not begin a block', () => {
  const html = '<p id="plan.1"><span id="asic.1">One</span> <a id="budget">two</a></p>';
  assert.deepEqual([...splitBlocks('plan', html).keys()], ['plan.1']);
});

test('HTML before the first block is refused', () => {
  assert.throws(() => splitBlocks('plan', '<p>lost</p><p id="plan.1">One</p>'), /does not begin/);
});

test('nothing is lost: the blocks together are the section', () => {
  const texts = fc.array(fc.stringMatching(/^[a-z «»’]{1,40}$/), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(texts, (paragraphs) => {
      const html = paragraphs.map((text, n) => `<p id="a.${n + 1}">${text}</p>`).join('\n');
      assert.deepEqual(
        [...splitBlocks('a', html).values()],
        paragraphs.map((text) => `<p>${text}</p>`),
      );
    }),
  );
});
