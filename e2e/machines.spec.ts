import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Response } from '@playwright/test';
import { headersFor } from '../src/hosting/headers.ts';
import { language, languages, sourceLanguage } from '../src/i18n/languages.ts';
import { model } from './content.ts';
import { attributes, dist, isServed, languageOf, pageAt, pages } from './site.ts';

const pageKinds = ['section', 'figure', 'claim'];
const units = [...model.units].filter(
  ([, { kind, state }]) => pageKinds.includes(kind) && state === 'live',
);
const kindOf = (path: string) => model.units.get(path.split('/')[2] ?? '')?.kind;
const isUnit = (path: string) =>
  /^\/[a-z]+\/[^/]+\/$/.test(path) && pageKinds.includes(kindOf(path) ?? '');
const indexed = pages.filter(({ html }) => !/name="robots" content="noindex/.test(html));
const citable = indexed.filter(({ path }) => isUnit(path) || path === `/${languageOf(path)}/`);
const canonical = (html: string) => /<link rel="canonical" href="([^"]*)"/.exec(html)![1]!;
const origin = new URL(canonical(pageAt('/it/')!)).origin;
const read = (path: string) => readFileSync(join(dist, path), 'utf8');

type Thing = Record<string, unknown> & { '@type': string; '@id'?: string };

/** The graph of a page; asserts that there is one, that it parses, and that it is the last of them. */
function graphOf(html: string, path: string): readonly Thing[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  expect(scripts, `${path} has one graph`).toHaveLength(1);
  const { '@context': context, '@graph': graph } = JSON.parse(scripts[0]![1]!) as {
    '@context': string;
    '@graph': Thing[];
  };
  expect(context).toBe('https://schema.org');
  return graph;
}

/** Every address of the site that a value names, at whatever depth. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(`${origin}/`) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

/** Whether an address, fragment included, is there in the built site. */
function resolves(address: string): boolean {
  const { pathname, hash } = new URL(address);
  const page = pageAt(pathname);
  if (!isServed(pathname)) return false;
  return hash === '' || page === undefined || attributes(page, 'id').includes(hash.slice(1));
}

test('every page that may be found says what it is, in a graph whose addresses all exist', () => {
  const lost: string[] = [];
  for (const { path, html } of indexed) {
    const graph = graphOf(html, path);
    for (const address of addressesIn(graph))
      if (!resolves(address)) lost.push(`${path} names ${address}`);
    expect(JSON.stringify(graph)).not.toContain('ClaimReview');
    expect(graph.map((thing) => thing['@id'])).toContain(canonical(html));
  }
  expect([...new Set(lost)]).toEqual([]);
});

test('a text is an article in its language, with the dates that the reader sees', () => {
  for (const { path, html } of citable) {
    const [article] = graphOf(html, path);
    const locale = languageOf(path)!;
    expect(article!['@type'], path).toBe('Article');
    expect(article!['@id'], path).toBe(canonical(html));
    expect(article!['inLanguage'], path).toBe(language(locale).tag);
    const shown = attributes(html, 'datetime');
    for (const date of ['datePublished', 'dateModified'])
      expect(shown, `${path} shows its ${date}`).toContain(article![date]);
    const publisher = article!['publisher'] as Thing;
    expect(publisher['correctionsPolicy']).toBe(`${origin}/${locale}/corrections/`);
    expect((article!['citation'] as Thing[]).length, `${path} cites`).toBeGreaterThan(0);
  }
});

test('one language is the original of the other, never both', () => {
  for (const { path, html } of citable) {
    const [article] = graphOf(html, path);
    const isOriginal = languageOf(path) === sourceLanguage.code;
    const relation = isOriginal ? 'workTranslation' : 'translationOfWork';
    expect(article, path).toHaveProperty(relation);
    expect(article, path).not.toHaveProperty(isOriginal ? 'translationOfWork' : 'workTranslation');
    const [twin] = [article![relation]].flat() as Thing[];
    expect(twin!['@id']).not.toBe(article!['@id']);
    expect(pageAt(new URL(twin!['@id']!).pathname), path).toBeDefined();
  }
});

test('the whole explainer names every unit as its part, and each figure its data', () => {
  for (const { code } of languages) {
    const [article] = graphOf(pageAt(`/${code}/`)!, code);
    const parts = (article!['hasPart'] as Thing[]).map(({ url }) => url);
    expect(parts.toSorted()).toEqual(units.map(([id]) => `${origin}/${code}/${id}/`).toSorted());
    for (const id of model.story.figures) {
      const page = pageAt(`/${code}/${id}/`);
      expect(page, `the figure ${id} has a page`).toBeDefined();
      const dataset = graphOf(page!, id).find((thing) => thing['@type'] === 'Dataset');
      const files = (dataset!['distribution'] as Thing[]).map((file) => file['contentUrl']);
      expect(files).toEqual(['csv', 'json'].map((type) => `${origin}/${code}/${id}/data.${type}`));
    }
  }
});

test('what can be cited names its permanent address, its description, its licence, its data', () => {
  const lost: string[] = [];
  const link = (html: string, rel: string) =>
    [...html.matchAll(new RegExp(`<link rel="${rel}"[^>]*>`, 'g'))].flatMap(
      ([tag]) => attributes(tag, 'href')[0] ?? [],
    );
  for (const { path, html } of citable) {
    expect(link(html, 'cite-as'), path).toEqual([canonical(html)]);
    expect(link(html, 'license')[0], path).toMatch(/^https:\/\/creativecommons\.org\//);
    const named = [...link(html, 'describedby'), ...link(html, 'item')];
    expect(named.length, path).toBe(kindOf(path) === 'figure' ? 3 : 1);
    for (const href of named) if (!isServed(href)) lost.push(`${path} → ${href}`);
  }
  for (const { path, html } of indexed)
    if (languageOf(path))
      expect(attributes(html, 'href'), path).toContain(`/${languageOf(path)}/feed.xml`);
  expect([...new Set(lost)]).toEqual([]);
});

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
    indexed.map(({ html }) => canonical(html)).toSorted(),
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
    expect(feed.author).toBe(model.story.name);
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

test('no page needs what the content policy forbids: inline script, handlers, style attributes', () => {
  for (const { path, html } of pages) {
    for (const [tag] of html.matchAll(/<script[^>]*>/g))
      expect(tag, path).toMatch(/\ssrc="\/|type="application\/ld\+json"/);
    expect(html, path).not.toMatch(/<[a-z][^>]*\s(?:on[a-z]+|style)=/);
  }
});

const [home] = pages.filter(({ path }) => path === '/it/');
const fonts = [...home!.html.matchAll(/<link rel="preload" href="([^"]*)"[^>]* crossorigin>/g)].map(
  ([, href]) => href!,
);

test('a page fetches early the very fonts that its sheet names, and keeps them for ever', async ({
  page,
}) => {
  expect(fonts).toHaveLength(2);
  const named = [...home!.html.matchAll(/url\(([^)]*\.woff2)\)/g)].map(([, href]) => href);
  expect(named).toEqual(fonts);
  const asked: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'font') asked.push(response);
  });
  await page.goto('it/');
  await page.evaluate(() => document.fonts.ready);
  expect(asked.map((response) => new URL(response.url()).pathname).toSorted()).toEqual(
    fonts.toSorted(),
  );
  for (const response of asked) expect(response.headers()['cache-control']).toContain('immutable');
});

test('pages are sent with the headers of the site, and an embed may be framed', async ({
  request,
}) => {
  for (const path of ['', 'it/', 'it/plan/', 'it/newsrooms.md', fonts[0]!.slice(1)]) {
    const headers = (await request.get(path)).headers();
    for (const [name, value] of Object.entries(headersFor(`/${path}`)))
      expect(headers[name.toLowerCase()], `${path}: ${name}`).toBe(value);
  }
  const policy = async (path: string) =>
    (await request.get(path)).headers()['content-security-policy'];
  expect(await policy('it/plan/')).toContain("frame-ancestors 'self'");
  expect(await policy('it/plan/embed/')).not.toContain('frame-ancestors');
  expect((await request.get('it/nowhere/')).status()).toBe(404);
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
  await page.goto(`http://127.0.0.1:${port}/?it/plan/embed/`);
  await page.waitForFunction(() => 'told' in window);
  expect(refused).toEqual([]);
  await page.goto(`http://127.0.0.1:${port}/?it/plan/`);
  await expect.poll(() => refused.join()).toContain("frame-ancestors 'self'");
  host.closeAllConnections();
  host.close();
});
