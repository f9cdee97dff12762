import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitemap, type SitemapPage } from './sitemap.ts';

const page = (code: string): SitemapPage => ({
  url: `https://example.org/${code}/?a=1&b=2`,
  changed: '2026-11-24',
  alternates: ['it', 'en', 'x-default'].map((hreflang) => ({
    hreflang,
    url: `https://example.org/${hreflang === 'x-default' ? 'it' : hreflang}/?a=1&b=2`,
  })),
});

test('a page stands with its date and with every language, itself included', () => {
  const xml = sitemap([page('it'), page('en')]);
  assert.equal(xml.match(/<url>/g)!.length, 2);
  assert.equal(xml.match(/<lastmod>2026-11-24<\/lastmod>/g)!.length, 2);
  for (const code of ['it', 'en', 'x-default'])
    assert.equal(xml.split(`hreflang="${code}"`).length - 1, 2);
});

test('an address is escaped', () => {
  assert.ok(sitemap([page('it')]).includes('<loc>https://example.org/it/?a=1&amp;b=2</loc>'));
});

test('a page given twice is refused', () => {
  assert.throws(() => sitemap([page('it'), page('it')]), /stands in the sitemap twice/);
});

test('a page that is not among its own languages is refused', () => {
  assert.throws(() => sitemap([{ ...page('it'), alternates: [] }]), /among its own languages/);
});
