import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributes, isServed, languageOf, pages } from './site.ts';

test('every link and fragment of the site leads somewhere, and stays in its language', () => {
  const idsAt = new Map(pages.map(({ path, html }) => [path, new Set(attributes(html, 'id'))]));
  const faults = new Set<string>();
  for (const { path, html } of pages) {
    const base = new URL(path, 'http://site');
    const from = languageOf(path);
    for (const [tag] of html.matchAll(/<a\s[^>]*>/g)) {
      const [href] = attributes(tag, 'href');
      if (href === undefined) continue;
      const url = new URL(href, base);
      if (url.origin !== base.origin) continue;
      const id = decodeURIComponent(url.hash.slice(1)).split(':~:')[0]!;
      const ids = idsAt.get(url.pathname);
      if (!isServed(url.pathname) || (id && ids && !ids.has(id))) faults.add(`${path} → ${href}`);
      const to = languageOf(url.pathname);
      if (from && to && from !== to && !attributes(tag, 'hreflang').includes(to))
        faults.add(`${path} → ${href} is in another language and does not say so`);
    }
  }
  assert.deepEqual([...faults], []);
});
