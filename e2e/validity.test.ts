import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pages } from './site.ts';
import { htmlFaults } from './valid-html.ts';

test('every page is valid HTML', async () => {
  assert.deepEqual(await htmlFaults(pages), []);
});
