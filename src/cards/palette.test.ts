import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { palette } from './palette.ts';

test('the colours of a card are the light tokens of the site', () => {
  const css = readFileSync(join(import.meta.dirname, '../styles/tokens.css'), 'utf8');
  const light = css.slice(css.indexOf(':root'), css.indexOf('@media'));
  for (const [name, colour] of Object.entries(palette))
    assert.match(light, new RegExp(`--${name}: ${colour};`), name);
});
