import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test, type Response } from '@playwright/test';
import { languages } from '../src/i18n/languages.ts';
import { dist } from './site.ts';

const KB = 1024;
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
const weigh = (body: Buffer | string) => brotliCompressSync(body, { params }).length;

for (const { code } of languages) {
  test(`the first view of /${code}/ asks for six files at most, 110 KB in all`, async ({
    page,
  }) => {
    const responses: Response[] = [];
    page.on('response', (response) => void responses.push(response));
    await page.goto(`${code}/`, { waitUntil: 'networkidle' });
    const got = await Promise.all(
      responses.splice(0).map(async (response) => {
        const url = new URL(response.url());
        const body = await response.body();
        return { url, bytes: url.pathname.endsWith('.woff2') ? body.length : weigh(body) };
      }),
    );
    const sum = (end: RegExp) =>
      got.filter(({ url }) => end.test(url.pathname)).reduce((all, { bytes }) => all + bytes, 0);
    expect(got.length).toBeLessThanOrEqual(6);
    expect(new Set(got.map(({ url }) => url.origin)).size).toBe(1);
    // The words alone, with notes, chronology and sources, are 17 KB of it; figures 15.
    expect(sum(/\/$/), 'the page itself').toBeLessThanOrEqual(48 * KB);
    expect(sum(/\.js$/), 'script before anybody does anything').toBeLessThanOrEqual(4 * KB);
    expect(sum(/\.woff2$/), 'fonts').toBeLessThanOrEqual(60 * KB);
    expect(sum(/./), 'all together').toBeLessThanOrEqual(110 * KB);
  });

  test(`the style of /${code}/ weighs 9 KB at most; all the script of the site, 12`, () => {
    const html = readFileSync(join(dist, code, 'index.html'), 'utf8');
    const style = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('');
    expect(style).not.toBe('');
    expect(weigh(style)).toBeLessThanOrEqual(9 * KB);
    const scripts = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    const all = scripts.map((name) => weigh(readFileSync(join(dist, '_astro', name))));
    expect(all.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(12 * KB);
  });
}
