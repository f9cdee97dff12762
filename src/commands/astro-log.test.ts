import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AstroLoggerMessage } from 'astro';
import astroLog, { isFileMade, onAstroMessage } from './astro-log.ts';

const message = (text: string, level: AstroLoggerMessage['level'] = 'info') =>
  ({ label: null, level, message: text, newLine: true }) as AstroLoggerMessage;

test('a line of the tree that Astro prints is a file that was made', () => {
  assert.ok(isFileMade(message('  \u001b[34m├─\u001b[39m \u001b[2m/it/index.html\u001b[22m')));
  assert.ok(isFileMade(message('  ├─ /units.json')));
  for (const text of ['generating static routes', ' (+5ms) ', '✓ Completed in 1s.', ''])
    assert.ok(!isFileMade(message(text)), text);
});

test('what Astro says is passed on as it is', () => {
  const heard: AstroLoggerMessage[] = [];
  onAstroMessage((each) => void heard.push(each));
  const [one, two] = [message('a'), message('b', 'warn')];
  for (const each of [one, two]) astroLog().write(each);
  assert.deepEqual(heard, [one, two]);
});
