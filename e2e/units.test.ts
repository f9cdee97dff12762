import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'yaml';
import { z } from 'zod';
import { languages } from '../src/i18n/languages.ts';
import type { PublishedRegistry } from '../src/registry/published-registry.ts';
import { attributes, dist, pageAt } from './site.ts';

const json = (name: string): unknown => JSON.parse(readFileSync(join(dist, name), 'utf8'));
const registry = json('units.json') as PublishedRegistry;
const committed = parse(
  readFileSync(join(import.meta.dirname, '../content/units.yaml'), 'utf8'),
) as Record<string, { kind: string; since: string }>;
const withPage = registry.units.filter(
  ({ kind, state }) => state === 'live' && /^(section|figure|claim)$/.test(kind),
);
/** Every unit with a page, in every language, with its HTML. */
const unitPages = withPage.flatMap((unit) =>
  languages.map(({ code }) => {
    const { url, title } = unit.in[code]!;
    const { pathname } = new URL(url);
    return { unit, code, url, title, pathname, html: pageAt(pathname) ?? '' };
  }),
);
const unescape = (html: string) =>
  html.replaceAll('&#39;', '’').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

test('units.json is what its JSON Schema promises', () => {
  const schema = z.fromJSONSchema(json('units.schema.json') as never);
  assert.deepEqual(schema.safeParse(registry).error?.issues ?? [], []);
});

test('units.json holds every id of the registry, with its kind and first day', () => {
  assert.deepEqual(
    registry.units.map(({ id, kind, since }) => [id, kind, since]),
    Object.entries(committed).map(([id, { kind, since }]) => [id, kind, since]),
  );
});

test('every section, figure and claim has a page at its address in every language', () => {
  assert.ok(withPage.length > 0);
  assert.deepEqual(
    unitPages.filter(({ html }) => html === '').map(({ pathname }) => pathname),
    [],
  );
});

test('a unit’s page has one h1, its title, its language, itself as canonical, and its twin', () => {
  for (const { code, url, title, pathname, html } of unitPages) {
    const h1 = [...html.matchAll(/<h1[^>]*>([^<]*)</g)].map(([, heading]) => heading!.trim());
    assert.deepEqual(h1.map(unescape), [title], pathname);
    assert.ok(html.includes(`<html lang="${code}"`), pathname);
    const links = attributes(html, 'href');
    assert.ok(links.includes(url), `${pathname} names itself`);
    for (const other of languages.filter((entry) => entry.code !== code)) {
      const twin = pathname.replace(`/${code}/`, `/${other.code}/`);
      assert.ok(links.includes(twin), `${pathname} leads to its twin ${twin}`);
    }
  }
});

test('a unit’s page leads to the unit in the whole explainer, where it is', () => {
  for (const { unit, pathname, html } of unitPages) {
    const whole = pathname.slice(0, -`${unit.id}/`.length);
    assert.ok(attributes(html, 'href').includes(`${whole}#${unit.id}`), pathname);
    assert.ok(attributes(pageAt(whole) ?? '', 'id').includes(unit.id), `${whole}#${unit.id}`);
  }
});

test('a unit’s page shows the days on which it was published and changed', () => {
  for (const { unit, pathname, html } of unitPages)
    for (const day of [unit.since, unit.changed ?? unit.since])
      assert.ok(html.includes(`<time datetime="${day}"`), `${pathname} shows ${day}`);
});

test('a unit’s page is light: 45 KB without fonts, style and panel included', () => {
  // A quicker quality than hosts use: what fits here fits there.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  for (const { pathname, html } of unitPages) {
    const { length } = brotliCompressSync(html, { params });
    assert.ok(length < 45_000, `${pathname} weighs ${length} bytes`);
  }
});

test('every other live id has its place in every language: in the whole explainer, or in the list of corrections', () => {
  for (const { id, kind, state, in: places } of registry.units)
    for (const { code } of languages) {
      if (state !== 'live' || places[code]!.title !== undefined) continue;
      const { pathname, hash } = new URL(places[code]!.url);
      assert.equal(pathname, `/${code}/${kind === 'correction' ? 'corrections/' : ''}`);
      assert.equal(hash, `#${id}`);
      assert.ok(attributes(pageAt(pathname) ?? '', 'id').includes(id), `${pathname}#${id}`);
    }
});
