import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { languages } from '../src/i18n/languages.ts';
import { claims, words } from './content.ts';
import { attributes, dist, pageAt } from './site.ts';
import { units } from './units.ts';

const read = (path: string) => readFileSync(join(dist, path));
const json = (path: string): unknown => JSON.parse(read(path).toString());

/** Every embed of the site, with its HTML. */
const embeds = units.map((unit) => {
  const html = pageAt(`/${unit.path}embed/`);
  assert.ok(html, `/${unit.path} has an embed`);
  return { ...unit, html };
});

test('an embed names its unit, its language and its licence, and stays out of search', () => {
  for (const { path, lang, html } of embeds) {
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
    assert.ok(canonical.endsWith(`/${path}`), `${path} is canonical: ${canonical}`);
    for (const part of [
      `<html lang="${lang}">`,
      '<meta name="robots" content="noindex">',
      '<base target="_blank">',
      `<a href="${canonical}">`,
      'CC BY 4.0',
    ])
      assert.ok(html.includes(part), `${path}: ${part}`);
    const shown = /<p class="url">([^<]*)</.exec(html)?.[1];
    assert.equal(shown, canonical, `${path} shows its address`);
    // Whole addresses lead to the site itself: nothing is asked of another origin.
    for (const url of [...attributes(html, 'src'), ...attributes(html, 'href')])
      assert.equal(new URL(url, canonical).origin, new URL(canonical).origin, `${path}: ${url}`);
  }
});

test('the embed of a figure holds every row of its data', () => {
  for (const { path, html } of embeds.filter(({ kind }) => kind === 'figure')) {
    const { rows } = json(`${path}data.json`) as { rows: readonly unknown[] };
    const body = /<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(html)?.[1] ?? '';
    assert.equal(body.match(/<tr[\s>]/g)?.length, rows.length, path);
  }
});

test('an embed weighs at most 60 KB in all, its families included', () => {
  const weigh = (body: Buffer | string) => brotliCompressSync(body).length;
  const script = weigh(read('embed.js'));
  assert.ok(script <= 1024, `the script weighs ${script} bytes`);
  const shared = script + weigh(read('embed.css'));
  const largest = embeds.toSorted((a, b) => b.html.length - a.html.length).slice(0, 6);
  for (const { path, html } of largest) {
    const bytes = shared + weigh(html);
    assert.ok(bytes <= 60 * 1024, `${path} weighs ${bytes} bytes`);
  }
});

test('the script of the element weighs at most 1 KB', () => {
  assert.ok(gzipSync(read('dodici-miliardi.js')).length <= 1024);
});

test('the quotation of a disputed claim says that it is disputed, and by whom', () => {
  for (const { code } of languages) {
    const t = words(code);
    for (const { id, status } of claims.values()) {
      if (status !== 'disputed') continue;
      const { html } = json(`${code}/${id}/oembed.json`) as { readonly html: string };
      const [quotation = ''] = /<blockquote[\s\S]*?<\/p>/.exec(html) ?? [];
      assert.ok(quotation.includes(`(${t('interface:status.disputed')})`), `${code} ${id}`);
      assert.ok(quotation.includes(t(`claims:${id}.denial`)), `${code} ${id}`);
    }
  }
});

test('every oEmbed answer is what its page announces, and small', () => {
  for (const { path, lang } of units) {
    const answer = json(`${path}oembed.json`) as {
      readonly html: string;
      readonly width: number;
      readonly height: number;
      readonly thumbnail_url: string;
    };
    assert.ok(answer.width <= 480, path);
    assert.ok(answer.html.includes(` height="${answer.height}"`), path);
    const bytes = Buffer.byteLength(answer.html);
    assert.ok(bytes <= 900, `${path}: ${bytes} bytes of code`);
    assert.ok(answer.html.startsWith(`<blockquote lang="${lang}">`), path);
    assert.ok(answer.thumbnail_url.endsWith(`/${path}card.png`), path);
    const announced = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(
      pageAt(`/${path}`) ?? '',
    )?.[1];
    assert.ok(announced?.endsWith(`/${path}oembed.json`), `${path} announces ${announced}`);
  }
});
