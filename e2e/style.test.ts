import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { editions } from './content.ts';
import { dist } from './site.ts';

test('no style sheet and no rule of style is published', () => {
  const names = readdirSync(dist, { recursive: true }).map((path) => String(path).toLowerCase());
  for (const { style } of editions.values())
    for (const file of ['style.yaml', style.sheet!])
      assert.deepEqual(
        names.filter((name) => name.endsWith(file.toLowerCase())),
        [],
      );
});
