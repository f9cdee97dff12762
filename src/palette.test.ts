import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { palette } from './cards/palette.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
/** The colours of the site's style sheet: the light ones first, then those of the dark, then print. */
const [light, dark, print] = read('styles/tokens.css')
  .split(':root {')
  .slice(1)
  .map(
    (block) => new Map([...block.matchAll(/--(\w+): (#[\da-f]+);/g)].map(([, k, v]) => [k!, v!])),
  );
const differs = (where: string) =>
  `${where} differs from src/styles/tokens.css: write the same in both`;

test('the colours of a card are the light ones of the site', () => {
  for (const [name, colour] of Object.entries(palette))
    assert.equal(colour, light!.get(name), differs(`${name} in src/cards/palette.ts`));
});

test('the frame of a browser has the ground of the page, light and dark', () => {
  const head = read('components/site/Head.astro');
  const found = [...head.matchAll(/"theme-color" content="(#[\da-f]+)"/g)].map(
    ([, colour]) => colour,
  );
  const grounds = [light!.get('ground'), dark!.get('ground')];
  assert.deepEqual(found, grounds, differs('theme-color in src/components/site/Head.astro'));
});

test('the icon has the dark ground and the two colours on it', () => {
  const found = [...read('../public/icon.svg').matchAll(/fill="(#[\da-f]+)"/g)].map(
    ([, colour]) => colour,
  );
  const colours = ['ground', 'cn', 'us'].map((name) => dark!.get(name));
  assert.deepEqual(found, colours, differs('public/icon.svg'));
});

test('what means something has the same colour on paper as on a light screen', () => {
  for (const name of ['cn', 'us']) assert.equal(print!.get(name), light!.get(name), name);
});
