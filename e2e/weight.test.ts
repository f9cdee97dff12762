import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { languages } from '../src/i18n/languages.ts';
import { dist, pageAt } from './site.ts';

const KB = 1024;
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
const weigh = (body: Buffer | string) => brotliCompressSync(body, { params }).length;

for (const { code } of languages)
  test(`the style of /${code}/ weighs 9 KB at most`, () => {
    const html = pageAt(`/${code}/`) ?? '';
    const style = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('');
    assert.notEqual(style, '');
    assert.ok(weigh(style) <= 9 * KB, `${weigh(style)} bytes`);
  });

test('all the script of the site weighs 12 KB at most', () => {
  const scripts = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.js'));
  assert.ok(scripts.length > 5);
  const bytes = scripts.map((name) => weigh(readFileSync(join(dist, '_astro', name))));
  const sum = bytes.reduce((all, each) => all + each, 0);
  assert.ok(sum <= 12 * KB, `${sum} bytes`);
});
