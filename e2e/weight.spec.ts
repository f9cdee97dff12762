import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test, type Response } from '@playwright/test';
import { languages } from '../src/i18n/languages.ts';
import { settled } from './settled.ts';

const KB = 1024;
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
const weigh = (body: Buffer | string) => brotliCompressSync(body, { params }).length;

for (const { code } of languages)
  test(`the first view of /${code}/ asks for six files at most, 110 KB in all`, async ({
    page,
  }) => {
    const responses: Response[] = [];
    page.on('response', (response) => void responses.push(response));
    await page.goto(`${code}/`);
    await settled(page);
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
