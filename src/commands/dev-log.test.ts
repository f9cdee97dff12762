import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { AstroLoggerMessage } from 'astro';
import devLog from './dev-log.ts';

const message = (text: string, level: AstroLoggerMessage['level']) =>
  ({ label: null, level, message: text, newLine: true }) as AstroLoggerMessage;

test('a mistake is told once, and again when a page came in between', () => {
  const told: string[] = [];
  const listen = (text: unknown) => {
    told.push(String(text));
    return true;
  };
  for (const stream of [process.stdout, process.stderr]) mock.method(stream, 'write', listen);
  try {
    const log = devLog();
    const mistake = message('content/it/plan.mdx:3  a mistake', 'error');
    for (const each of [
      mistake,
      mistake,
      message('another mistake', 'error'),
      mistake,
      message('\u001b[32m[200]\u001b[39m /it/', 'info'),
      mistake,
      mistake,
    ])
      log.write(each);
  } finally {
    mock.restoreAll();
  }
  const words = told.map(
    (text) => /a mistake|another mistake|\[200\]/.exec(text.replace(/\u001b\[\d+m/g, ''))?.[0],
  );
  assert.deepEqual(words, ['a mistake', 'another mistake', 'a mistake', '[200]', 'a mistake']);
});
