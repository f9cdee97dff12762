import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginStep } from './steps.ts';

/** What a step writes that counts and ends, by a screen that is live or not. */
function written(live: boolean): readonly string[] {
  const texts: string[] = [];
  const step = beginStep('pages', { live, write: (text) => void texts.push(text) });
  step.count('12 files');
  step.end('481 pages');
  return texts;
}

test('in a log a step is one line without control characters', () => {
  const [line, ...more] = written(false);
  assert.match(line!, /^pages {6}481 pages \(\d+\.\d s\)\n$/);
  assert.deepEqual(more, []);
});

test('in a terminal a step is shown while it runs, counted, and written over when it ends', () => {
  const [begun, counted, ended] = written(true);
  assert.match(begun!, /^\u001b\[Kpages {6}…\r$/);
  assert.match(counted!, /^\u001b\[Kpages {6}… 12 files\r$/);
  assert.match(ended!, /^\u001b\[Kpages {6}481 pages \(\d+\.\d s\)\n$/);
});

test('a counter is not written more often than an eye can follow', () => {
  const texts: string[] = [];
  const step = beginStep('pages', { live: true, write: (text) => void texts.push(text) });
  for (let made = 0; made < 1000; made += 1) step.count(`${made} files`);
  assert.ok(texts.length < 500, String(texts.length));
});
