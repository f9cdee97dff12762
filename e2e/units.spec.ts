import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
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
    const { pathname } = new URL(unit.in[code]!.url);
    return { unit, code, pathname, html: pageAt(pathname) ?? '' };
  }),
);
const text = (html: string) =>
  html.replaceAll('&#39;', '’').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

test('units.json is what its JSON Schema promises', () => {
  const schema = z.fromJSONSchema(json('units.schema.json') as never);
  expect(schema.safeParse(registry)).toMatchObject({ success: true });
});

test('units.json holds every id of the registry, with its kind and first day', () => {
  expect(registry.units.map(({ id, kind, since }) => [id, kind, since])).toEqual(
    Object.entries(committed).map(([id, { kind, since }]) => [id, kind, since]),
  );
});

test('every section, figure and claim answers under its address in every language', async ({
  request,
}) => {
  expect(unitPages.length).toBe(withPage.length * languages.length);
  for (const { pathname } of unitPages) {
    const response = await request.get(pathname.slice(1));
    expect(response.status(), pathname).toBe(200);
    expect(response.url(), 'without a redirect').toContain(pathname);
  }
});

test('a unit’s page has one h1, its title, its language, itself as canonical, and its twin', () => {
  for (const { unit, code, pathname, html } of unitPages) {
    const { title } = unit.in[code]!;
    const h1 = [...html.matchAll(/<h1[^>]*>([^<]*)</g)].map(([, heading]) => text(heading!.trim()));
    expect(h1, pathname).toEqual([title]);
    expect(html).toContain(`<html lang="${code}"`);
    expect(attributes(html, 'href'), pathname).toContain(unit.in[code]!.url);
    for (const other of languages)
      if (other.code !== code)
        expect(attributes(html, 'href'), `${pathname} leads to its twin`).toContain(
          pathname.replace(`/${code}/`, `/${other.code}/`),
        );
  }
});

test('a unit’s page leads to the unit in the whole explainer, where it is', () => {
  for (const { unit, code, pathname, html } of unitPages) {
    const whole = pathname.slice(0, -`${unit.id}/`.length);
    expect(attributes(html, 'href'), pathname).toContain(`${whole}#${unit.id}`);
    expect(attributes(pageAt(whole) ?? '', 'id'), `#${unit.id} in ${code}`).toContain(unit.id);
  }
});

test('a unit’s page shows the days on which it was published and changed', () => {
  for (const { unit, pathname, html } of unitPages)
    for (const day of [unit.since, unit.changed ?? unit.since])
      expect(html, pathname).toContain(`<time datetime="${day}"`);
});

test('a unit’s page is light: 45 KB without fonts, style and panel included', () => {
  for (const { pathname, html } of unitPages) {
    // A quicker quality than hosts use: what fits here fits there.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
    expect(brotliCompressSync(html, { params }).length, pathname).toBeLessThan(45_000);
  }
});

test('every other live id has its place in the whole explainer of every language', () => {
  for (const { id, state, in: places } of registry.units)
    for (const { code } of languages) {
      if (state !== 'live' || places[code]!.title !== undefined) continue;
      const { pathname, hash } = new URL(places[code]!.url);
      expect(hash).toBe(`#${id}`);
      expect(attributes(pageAt(pathname) ?? '', 'id'), `${pathname}#${id}`).toContain(id);
    }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a claim’s page says statement, value, status, sources; a calculated one its sum', async ({
    page,
  }) => {
    await page.goto('en/china-nvidia/');
    const main = page.getByRole('main');
    await expect(main.locator('.value')).toContainText('$2.2');
    await expect(main).toContainText('our calculation');
    await expect(main.locator('.sum')).toHaveText(/\$5\.5bn × \(1 − 60%\) ≈ \$2\.2bn/);
    await main.locator('.sum').getByRole('link', { name: '60%' }).click();
    await expect(page).toHaveURL(/\/en\/sixty-forty\/$/);
    await expect(page.getByRole('main')).toContainText('disputed');
    await expect(page.getByRole('main').getByRole('link', { name: /FT reports/ })).toBeVisible();
  });
});

test('a mistyped address gets a page in every language that offers the nearest units', async ({
  page,
}) => {
  const response = await page.goto('it/supliers/');
  expect(response?.status()).toBe(404);
  for (const { code } of languages) {
    const offered = page.locator(`section[lang=${code}] nearest-units a`).first();
    await expect(offered).toHaveAttribute('href', new RegExp(`/${code}/suppliers/$`));
  }
  for (const under of ['embed/', 'cite.json']) {
    await page.goto(`it/supliers/${under}`);
    await expect(page.locator('section[lang=it] nearest-units a').first()).toHaveAttribute(
      'href',
      /\/it\/suppliers\/$/,
    );
  }
  await page.goto('en/Domestic_5.5bn.html');
  await expect(page.locator('section[lang=en] nearest-units a').first()).toHaveAttribute(
    'href',
    /\/en\/domestic-5-5bn\/$/,
  );
});

test('an address that is near to nothing, or malformed, gets the plain list', async ({ page }) => {
  for (const path of ['it/zzzzzzzzzzzzzzzz/', 'en/%E0%A4%A/', 'it/x/']) {
    const fetched = page.waitForResponse(/units\.json/);
    await page.goto(path);
    await fetched;
    await expect(page.locator('nearest-units a')).toHaveCount(0);
    await expect(page.locator('section[lang=it] ol a').first()).toBeVisible();
  }
});

test('the list of units is fetched by the 404 page only', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of ['it/', 'it/plan/', 'en/total-over-12bn/']) await page.goto(path);
  expect(asked.filter((url) => url.includes('units.json'))).toEqual([]);
});
