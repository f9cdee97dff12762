import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Response } from '@playwright/test';
import { headersFor } from '../src/hosting/headers.ts';
import { languages, sourceLanguage } from '../src/i18n/languages.ts';
import { model } from './content.ts';
import { canonicalOf, dist, isIndexed, pageAt, pages, resolves } from './site.ts';

const indexed = pages.filter(isIndexed);
const home = pageAt(`/${sourceLanguage.code}/`)!;
const { origin } = new URL(canonicalOf(home));
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const whole = `${sourceLanguage.code}/`;
const unit = `${whole}${model.story.sections[0]}/`;

test('the sitemap lists every page that may be found, once, with its languages', async ({
  page,
}) => {
  await page.goto('');
  const entries = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    if (parsed.querySelector('parsererror')) throw new Error(parsed.documentElement.textContent);
    return [...parsed.querySelectorAll('url')].map((entry) => ({
      loc: entry.querySelector('loc')!.textContent,
      changed: entry.querySelector('lastmod')!.textContent,
      twins: [...entry.getElementsByTagName('xhtml:link')].map((twin) => [
        twin.getAttribute('hreflang'),
        twin.getAttribute('href'),
      ]),
    }));
  }, read('sitemap.xml'));
  expect(entries.map(({ loc }) => loc).toSorted()).toEqual(
    indexed.map(({ html }) => canonicalOf(html)).toSorted(),
  );
  for (const { loc, changed, twins } of entries) {
    expect(changed, loc).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const html = pageAt(new URL(loc).pathname)!;
    const inHead = [...html.matchAll(/rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)];
    expect(twins, loc).toEqual(inHead.map(([, lang, href]) => [lang, href]));
  }
  expect(read('robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`);
});

for (const { code } of languages)
  test(`the feed in ${code} is Atom that a reader can follow`, async ({ page, request }) => {
    const response = await request.get(`${code}/feed.xml`);
    expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
    await page.goto('');
    const feed = await page.evaluate(
      (xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        if (parsed.querySelector('parsererror'))
          throw new Error(parsed.documentElement.textContent);
        const text = (node: Element, name: string) =>
          [...node.children].find(({ localName }) => localName === name)?.textContent ?? '';
        const links = (node: Element, rel: string) =>
          [...node.children]
            .filter((child) => child.localName === 'link' && child.getAttribute('rel') === rel)
            .map((child) => child.getAttribute('href'));
        const root = parsed.documentElement;
        return {
          lang: root.getAttribute('xml:lang'),
          id: text(root, 'id'),
          title: text(root, 'title'),
          updated: text(root, 'updated'),
          author: root.querySelector('author > name')?.textContent,
          self: links(root, 'self'),
          entries: [...root.querySelectorAll('entry')].map((entry) => ({
            id: text(entry, 'id'),
            title: text(entry, 'title'),
            summary: text(entry, 'summary'),
            published: text(entry, 'published'),
            updated: text(entry, 'updated'),
            links: links(entry, 'alternate'),
          })),
        };
      },
      await response.text(),
    );
    expect(feed.lang).toBe(code);
    expect(feed.self).toEqual([feed.id]);
    expect(new URL(feed.id).pathname).toBe(`/${code}/feed.xml`);
    expect(feed.author).toBe(model.publisher.name ?? model.story.name);
    expect(feed.entries.length).toBeGreaterThanOrEqual(
      Math.min(50, model.story.sections.length + model.story.figures.length),
    );
    expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
    const days = feed.entries.map(({ updated }) => updated);
    expect(days).toEqual(days.toSorted().reverse());
    expect(feed.updated).toBe(days[0]);
    for (const entry of feed.entries) {
      expect(entry.title.length).toBeGreaterThan(3);
      expect(entry.summary.length).toBeGreaterThan(10);
      for (const date of [entry.published, entry.updated])
        expect(date).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
      expect(entry.links[0]).toBe(entry.id);
      expect(entry.links.filter((href) => !resolves(href!))).toEqual([]);
    }
  });

const fonts = [...home.matchAll(/<link rel="preload" href="([^"]*)"[^>]* crossorigin>/g)].map(
  ([, href]) => href!,
);

test('a page fetches early the very fonts that its sheet names, and keeps them for ever', async ({
  page,
}) => {
  expect(fonts).toHaveLength(2);
  const named = [...home.matchAll(/url\(([^)]*\.woff2)\)/g)].map(([, href]) => href);
  expect(named).toEqual(fonts);
  const asked: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'font') asked.push(response);
  });
  await page.goto(whole);
  await page.evaluate(() => document.fonts.ready);
  expect(asked.map((response) => new URL(response.url()).pathname).toSorted()).toEqual(
    fonts.toSorted(),
  );
  for (const response of asked) expect(response.headers()['cache-control']).toContain('immutable');
});

test('pages are sent with the headers of the site, and an embed may be framed', async ({
  request,
}) => {
  for (const path of ['', whole, unit, `${whole}newsrooms.md`, fonts[0]!.slice(1)]) {
    const headers = (await request.get(path)).headers();
    for (const [name, value] of Object.entries(headersFor(`/${path}`)))
      expect(headers[name.toLowerCase()], `${path}: ${name}`).toBe(value);
  }
  const policy = async (path: string) =>
    (await request.get(path)).headers()['content-security-policy'];
  expect(await policy(unit)).toContain("frame-ancestors 'self'");
  expect(await policy(`${unit}embed/`)).not.toContain('frame-ancestors');
  expect((await request.get(`${whole}nowhere/`)).status()).toBe(404);
});

test('a unit answers at its address without a redirect, and its card is sent as a picture', async ({
  request,
}) => {
  const page = await request.get(unit, { maxRedirects: 0 });
  expect(page.status()).toBe(200);
  const card = await request.get(`${unit}card.png`, { maxRedirects: 0 });
  expect(card.status()).toBe(200);
  expect(card.headers()['content-type']).toBe('image/png');
});

test('an embed is framed by another site with its fonts and script, a page is not', async ({
  page,
  baseURL,
}) => {
  // A host on another origin: a page that shows what its address names after the question mark.
  const host = createServer((request, response) => {
    const framed = `${baseURL}${request.url?.split('?')[1] ?? ''}`;
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Host</title><script>addEventListener('message', ({ data }) => { window.told = data; });</script><iframe sandbox="allow-scripts" src="${framed}"></iframe>`,
    );
  });
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
  const { port } = host.address() as AddressInfo;
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${port}/?${unit}embed/`);
  await page.waitForFunction(() => 'told' in window);
  expect(refused).toEqual([]);
  const [refusal] = await Promise.all([
    page.waitForEvent('console', (message) => /Content Security Policy/.test(message.text())),
    page.goto(`http://127.0.0.1:${port}/?${unit}`),
  ]);
  expect(refusal.text()).toContain("frame-ancestors 'self'");
  host.closeAllConnections();
  host.close();
});
