import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../src/i18n/languages.ts';
import { reservedIds } from '../src/model/ids.ts';
import { model } from './content.ts';
import {
  attributes,
  canonicalOf,
  isIndexed,
  languageOf,
  metaContent,
  pageAt,
  pages,
} from './site.ts';

const indexed = pages.filter(isIndexed);

test('no page shows what only a program reads', () => {
  const value = /[>"](?:true|false|undefined|null|NaN|\[object \w+\])(?=<\/?(?!code|td)[a-z])/;
  const faults = pages.flatMap(({ path, html }) => {
    const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
    const found = value.exec(text)?.[0];
    return found === undefined ? [] : [`${path} shows ${found}`];
  });
  assert.deepEqual(faults, []);
});

test('every page has a title, a description, its language and one first heading', () => {
  for (const { path, html } of pages) {
    assert.equal(html.match(/<h1[\s>]/g)?.length, 1, `${path} has one h1`);
    assert.match(html, /<title>[^<]{4,}<\/title>/, `${path} has a title`);
    assert.match(metaContent(html, 'description') ?? '', /.{20}/, `${path} has a description`);
    const language = languageOf(path);
    if (language) assert.equal(/<html lang="([^"]*)"/.exec(html)?.[1], language, path);
  }
});

test('no two pages of a language share a title', () => {
  const titles = new Map<string, string>();
  for (const { path, html } of indexed) {
    const title = `${languageOf(path)} ${/<title>([^<]*)</.exec(html)![1]}`;
    assert.equal(titles.get(title), undefined, `${path} has the same title: ${title}`);
    titles.set(title, path);
  }
});

test('every page that may be found names itself, its twins and the fallback, and so do they', () => {
  const expected = [...languages.map(({ code }) => code), 'x-default'];
  for (const { path, html } of indexed) {
    const canonical = canonicalOf(html);
    assert.equal(new URL(canonical).pathname, path, `${path} is canonical`);
    const twins = [...html.matchAll(/rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)];
    assert.deepEqual(
      twins.map(([, lang]) => lang),
      expected,
      path,
    );
    for (const [, lang, href] of twins) {
      const twin = pageAt(new URL(href!).pathname);
      assert.ok(twin, `${path} has a twin in ${lang}: ${href}`);
      if (languageOf(path))
        assert.ok(attributes(twin, 'href').includes(canonical), `${href} names ${canonical}`);
    }
    for (const name of ['og:title', 'og:description', 'og:url', 'og:locale', 'og:type'])
      assert.ok(metaContent(html, name), `${path} has ${name}`);
  }
});

test('an id without a dot is that of a unit, or one that no unit may take', () => {
  const foreign = pages.flatMap(({ path, html }) =>
    attributes(html, 'id')
      .filter((id) => !id.includes('.') && !model.units.has(id) && !reservedIds.has(id))
      .map((id) => `${path}#${id}`),
  );
  assert.deepEqual(foreign, []);
});

test('an id stands once in a page, and the same ids stand in its twin', () => {
  // The glossary is in the order of each language’s alphabet, so the order is not compared.
  const idsAt = new Map(
    pages.map(({ path, html }) => [path, attributes(html, 'id').toSorted()] as const),
  );
  for (const [path, ids] of idsAt) {
    assert.deepEqual(ids, [...new Set(ids)], `${path} repeats an id`);
    const language = languageOf(path);
    if (!language) continue;
    for (const { code } of languages) {
      const twin: string = path.replace(`/${language}/`, `/${code}/`);
      assert.deepEqual(idsAt.get(twin), ids, `${path} and its twin in ${code}`);
    }
  }
});
