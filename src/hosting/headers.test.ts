import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { headerRules, headersFor, matches, pagePolicy } from './headers.ts';
import { headersFile, redirectsFile } from './host-files.ts';

const hosting = join(import.meta.dirname, '..', '..', 'hosting');
const policy = 'Content-Security-Policy';

test('a pattern names one part by :x and the rest by *', () => {
  assert.ok(matches('/:lang/:unit/', '/it/plan/'));
  assert.ok(!matches('/:lang/:unit/', '/it/plan/embed/'));
  assert.ok(!matches('/:lang/:unit/', '/it/'));
  assert.ok(matches('/_astro/*', '/_astro/a.woff2'));
  assert.ok(!matches('/:lang/feed.xml', '/it/feedxxml'));
});

test('every page forbids inline script, style attributes and other origins', () => {
  for (const path of ['/', '/it/', '/it/plan/', '/parallel/', '/it/plan/embed/']) {
    const found = headersFor(path)[policy] ?? '';
    assert.ok(found.includes("script-src 'self';"), path);
    assert.ok(found.includes("style-src-attr 'none'"), path);
    assert.doesNotMatch(found, /script-src[^;]*unsafe|https?:|\*/, path);
  }
});

test('an embed may be framed by anybody, every other page by this site only', () => {
  assert.doesNotMatch(headersFor('/it/plan/embed/')[policy]!, /frame-ancestors/);
  for (const path of ['/', '/it/', '/it/plan/', '/it/newsrooms/'])
    assert.match(headersFor(path)[policy]!, /frame-ancestors 'self'$/);
});

test('only what carries a hash in its name is kept for ever', () => {
  for (const path of ['/_astro/enhance.B1x.js', '/_astro/newsreader.C2y.woff2'])
    assert.match(headersFor(path)['Cache-Control']!, /immutable/);
  for (const path of ['/it/', '/it/split/data.csv', '/it/split/card.png', '/embed.css'])
    assert.ok(!('Cache-Control' in headersFor(path)));
});

test('references open as text', () => {
  for (const file of ['cite.bib', 'cite.ris'])
    assert.match(headersFor(`/it/plan/${file}`)['Content-Type']!, /^text\/plain/);
});

test('no two rules that match one path set the same header', () => {
  const part = fc.constantFrom('it', 'plan', 'embed', 'fonts', '_astro', 'feed.xml', 'cite.bib');
  const path = fc
    .tuple(fc.array(part, { maxLength: 4 }), fc.boolean())
    .map(([parts, slash]) => `/${parts.join('/')}${slash && parts.length > 0 ? '/' : ''}`);
  fc.assert(
    fc.property(path, (at) => {
      const names = headerRules
        .filter((rule) => matches(rule.path, at))
        .flatMap(({ headers }) => Object.keys(headers));
      assert.deepEqual(names, [...new Set(names)], at);
    }),
  );
});

for (const name of ['nginx.conf', 'Caddyfile'])
  test(`${name} sends every header of the site`, () => {
    const file = readFileSync(join(hosting, name), 'utf8');
    for (const { headers } of headerRules)
      for (const [header, value] of Object.entries(headers)) {
        // nginx adds the charset by itself, to the types it is told.
        const type = value.replace('; charset=utf-8', '');
        const sent = [
          `"${value}"`,
          ...(header === 'Content-Type' ? [`default_type ${type};`] : []),
        ];
        assert.ok(
          sent.some((text) => file.includes(text)),
          `${name} lacks ${header}: ${value}`,
        );
      }
    assert.ok(file.includes(`"${pagePolicy}"`));
  });

test('the file for Netlify and Cloudflare Pages has a block a rule, under the base path', () => {
  const file = headersFile(headerRules, '/sub/');
  assert.equal(file.match(/^\/\S*$/gm)!.length, headerRules.length);
  assert.match(file, /^\/sub\/\*\n {2}X-Content-Type-Options: nosniff$/m);
  assert.match(file, /^\/sub\/:lang\/:unit\/embed\/$/m);
  for (const line of file.split('\n')) assert.ok(line.length < 2000);
});

test('a unit that moved takes all that is under its address along', () => {
  const file = redirectsFile([{ from: '/it/old/', to: '/it/new/' }], '/');
  assert.ok(file.endsWith('\n/it/old/* /it/new/:splat 301\n'));
  assert.doesNotMatch(redirectsFile([], '/'), /^[^#\n]/m);
});
