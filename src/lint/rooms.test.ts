import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importFault } from './rooms.ts';

test('an import against the arrow is refused, a type across it is not', () => {
  const content = '../content.ts';
  assert.match(importFault('src/figures/a.ts', content, false)!, /may not import src\/content\.ts/);
  assert.match(
    importFault('src/model/a.ts', '../i18n/languages.ts', false)!,
    /^src\/model\/a\.ts may not import src\/i18n\/languages\.ts/,
  );
  assert.equal(importFault('src/model/a.ts', '../i18n/languages.ts', true), undefined);
  assert.equal(importFault('src/pages/a.astro', content, false), undefined);
  assert.equal(importFault('src/components/site/A.astro', '../prose/B.astro', false), undefined);
});

test('a package, and a neighbour in the same folder, may always be imported', () => {
  assert.equal(importFault('src/model/a.ts', 'zod', false), undefined);
  assert.equal(importFault('src/model/a.ts', './b.ts', false), undefined);
});

test('what is outside src is refused, and so is a folder without a row', () => {
  assert.match(importFault('src/model/a.ts', '../../package.json', false)!, /package\.json/);
  assert.match(importFault('src/utils/a.ts', '../content.ts', false)!, /add a row/);
});
