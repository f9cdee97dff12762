import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language, languages, sourceLanguage } from '../src/i18n/languages.ts';
import { model } from './content.ts';
import {
  attributes,
  canonicalOf,
  isIndexed,
  isServed,
  languageOf,
  pageAt,
  pages,
  resolves,
} from './site.ts';

const pageKinds = ['section', 'figure', 'claim'];
const units = [...model.units].filter(
  ([, { kind, state }]) => pageKinds.includes(kind) && state === 'live',
);
const kindOf = (path: string) => model.units.get(path.split('/')[2] ?? '')?.kind;
const isUnit = (path: string) =>
  /^\/[a-z]+\/[^/]+\/$/.test(path) && pageKinds.includes(kindOf(path) ?? '');
const indexed = pages.filter(isIndexed);
const citable = indexed.filter(({ path }) => isUnit(path) || path === `/${languageOf(path)}/`);
const { origin } = new URL(canonicalOf(pageAt(`/${sourceLanguage.code}/`)!));

type Thing = Record<string, unknown> & { '@type': string; '@id'?: string };

/** The JSON-LD graph of a page; asserts that there is one, that it parses, and no second one. */
function graphOf(html: string, path: string): readonly Thing[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  assert.equal(scripts.length, 1, `${path} has one graph`);
  const { '@context': context, '@graph': graph } = JSON.parse(scripts[0]![1]!) as {
    '@context': string;
    '@graph': Thing[];
  };
  assert.equal(context, 'https://schema.org', path);
  return graph;
}

/** Every address of the site that a value names, at whatever depth. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(`${origin}/`) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

test('every page that may be found says what it is, in a graph whose addresses all exist', () => {
  const lost = new Set<string>();
  for (const { path, html } of indexed) {
    const graph = graphOf(html, path);
    for (const address of addressesIn(graph))
      if (!resolves(address)) lost.add(`${path} names ${address}`);
    assert.doesNotMatch(JSON.stringify(graph), /ClaimReview/, path);
    assert.ok(
      graph.some((thing) => thing['@id'] === canonicalOf(html)),
      `the graph of ${path} has the page itself`,
    );
  }
  assert.deepEqual([...lost], []);
});

test('a text is an article in its language, with the dates that the reader sees', () => {
  assert.equal(citable.length, (units.length + 1) * languages.length);
  for (const { path, html } of citable) {
    const [article] = graphOf(html, path);
    const locale = languageOf(path)!;
    assert.equal(article!['@type'], 'Article', path);
    assert.equal(article!['@id'], canonicalOf(html), path);
    assert.equal(article!['inLanguage'], language(locale).tag, path);
    const shown: unknown[] = attributes(html, 'datetime');
    for (const date of ['datePublished', 'dateModified'])
      assert.ok(shown.includes(article![date]), `${path} shows its ${date}`);
    assert.equal(article!['publishingPrinciples'], `${origin}/${locale}/corrections/`, path);
    assert.ok((article!['citation'] as Thing[]).length > 0, `${path} cites`);
  }
});

test('one language is the original of the other, never both', () => {
  for (const { path, html } of citable) {
    const [article] = graphOf(html, path);
    const isOriginal = languageOf(path) === sourceLanguage.code;
    const relation = isOriginal ? 'workTranslation' : 'translationOfWork';
    assert.ok(article![relation], `${path} has ${relation}`);
    assert.equal(article![isOriginal ? 'translationOfWork' : 'workTranslation'], undefined, path);
    const [twin] = [article![relation]].flat() as Thing[];
    assert.notEqual(twin!['@id'], article!['@id'], path);
    assert.ok(pageAt(new URL(twin!['@id']!).pathname), `${path} → ${twin!['@id']}`);
  }
});

test('the explainer names its sections and figures as its parts, a section what stands in it', () => {
  for (const { code } of languages) {
    const partsOf = (path: string) => {
      const [article] = graphOf(pageAt(path)!, path);
      return ((article!['hasPart'] ?? []) as Thing[]).map(
        ({ url }) => new URL(String(url)).pathname,
      );
    };
    const at = (id: string) => `/${code}/${id}/`;
    const whole = partsOf(`/${code}/`);
    const wanted = units.filter(([, { kind }]) => kind !== 'claim').map(([id]) => at(id));
    assert.deepEqual(whole.toSorted(), wanted.toSorted());
    const marks = pageAt(`/${code}/`)!.matchAll(/<span id="([^"]+)" class="claim"/g);
    const stated = [...marks].map(([, id]) => at(id!));
    assert.deepEqual(
      whole
        .flatMap(partsOf)
        .filter((path) => !wanted.includes(path))
        .toSorted(),
      stated.toSorted(),
    );
  }
});

test('a figure names its data and their files', () => {
  for (const { code } of languages) {
    for (const id of model.story.figures) {
      const page = pageAt(`/${code}/${id}/`);
      assert.ok(page, `the figure ${id} has a page`);
      const dataset = graphOf(page, id).find((thing) => thing['@type'] === 'Dataset');
      assert.deepEqual(
        (dataset!['distribution'] as Thing[]).map((file) => file['contentUrl']),
        ['csv', 'json'].map((type) => `${origin}/${code}/${id}/data.${type}`),
      );
    }
  }
});

test('what can be cited names its permanent address, its description, its licence, its data', () => {
  const lost = new Set<string>();
  const link = (html: string, rel: string) =>
    [...html.matchAll(new RegExp(`<link rel="${rel}"[^>]*>`, 'g'))].flatMap(
      ([tag]) => attributes(tag, 'href')[0] ?? [],
    );
  for (const { path, html } of citable) {
    assert.deepEqual(link(html, 'cite-as'), [canonicalOf(html)], path);
    assert.match(link(html, 'license')[0] ?? '', /^https:\/\/creativecommons\.org\//, path);
    const named = [...link(html, 'describedby'), ...link(html, 'item')];
    assert.equal(named.length, kindOf(path) === 'figure' ? 3 : 1, path);
    for (const href of named) if (!isServed(href)) lost.add(`${path} → ${href}`);
  }
  assert.deepEqual([...lost], []);
});

test('every page that may be found names the feed of its language', () => {
  const without = indexed.filter(({ path, html }) => {
    const code = languageOf(path);
    return code && !attributes(html, 'href').includes(`/${code}/feed.xml`);
  });
  assert.deepEqual(
    without.map(({ path }) => path),
    [],
  );
});

test('no page needs what the content policy forbids: inline script, handlers, style attributes', () => {
  for (const { path, html } of pages) {
    for (const [tag] of html.matchAll(/<script[^>]*>/g))
      assert.match(tag, /\ssrc="\/|type="application\/ld\+json"/, path);
    const inline = /<[a-z][^>]*\s(?:on[a-z]+|style)=/.exec(html)?.[0];
    assert.equal(inline, undefined, `${path} has an inline handler or style`);
  }
});
