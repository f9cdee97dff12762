import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { languages } from '../src/i18n/languages.ts';
import { reservedIds } from '../src/model/ids.ts';
import { axeFaults } from './axe.ts';
import { model } from './content.ts';
import { attributes, isServed, languageOf, pageAt, pages } from './site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    'no-inline-style': 'error',
    'no-dup-id': 'error',
    // The text says what a control is; a longer title is no fault of a page.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
  },
});
const content = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const { path, html } of pages) {
    const report = await validator.validateString(html, path);
    for (const { messages } of report.results)
      for (const { message, ruleId, line } of messages)
        faults.push(`${path}:${line} ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
});

test('no page shows what only a program reads', () => {
  const told = /[>"](?:true|false|undefined|null|NaN|\[object \w+\])(?=<\/?(?!code|td)[a-z])/;
  for (const { path, html } of pages) {
    const seen = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
    expect(told.exec(seen)?.[0], `${path} shows a value of the program`).toBeUndefined();
  }
});

test('every page has a title, a description, its language and one first heading', () => {
  for (const { path, html } of pages) {
    expect(html.match(/<h1[\s>]/g), `${path} has one h1`).toHaveLength(1);
    expect(/<title>[^<]{4,}<\/title>/.test(html), `${path} has a title`).toBe(true);
    expect(content(html, 'description'), `${path} has a description`).toMatch(/.{20}/);
    const language = languageOf(path);
    if (language) expect(html, path).toContain(`<html lang="${language}"`);
  }
});

test('no two pages of a language share a title', () => {
  const titles = new Map<string, string>();
  for (const { path, html } of pages) {
    if (/name="robots" content="noindex/.test(html)) continue;
    const title = `${languageOf(path)} ${/<title>([^<]*)</.exec(html)![1]}`;
    expect(titles.get(title), `${path} has a title of its own: ${title}`).toBeUndefined();
    titles.set(title, path);
  }
});

test('every page that may be found names itself, its twins and the fallback, and so do they', () => {
  for (const { path, html } of pages) {
    if (/name="robots" content="noindex/.test(html)) continue;
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
    expect(canonical && new URL(canonical).pathname, `${path} is canonical`).toBe(path);
    const twins = [...html.matchAll(/rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)];
    expect(twins.map(([, lang]) => lang)).toEqual([
      ...languages.map(({ code }) => code),
      'x-default',
    ]);
    for (const [, lang, href] of twins) {
      const twin = pageAt(new URL(href!).pathname);
      expect(twin, `${path} has a twin in ${lang}: ${href}`).toBeDefined();
      if (languageOf(path)) expect(attributes(twin!, 'href'), href).toContain(canonical);
    }
    for (const name of ['og:title', 'og:description', 'og:url', 'og:locale', 'og:type'])
      expect(content(html, name), `${path} has ${name}`).toBeTruthy();
  }
});

test('every link and fragment of the site leads somewhere, and stays in its language', () => {
  const lost: string[] = [];
  for (const { path, html } of pages) {
    const base = new URL(path, 'http://site');
    for (const [tag] of html.matchAll(/<a\s[^>]*>/g)) {
      const [href] = attributes(tag, 'href');
      if (href === undefined) continue;
      const url = new URL(href, base);
      if (url.origin !== base.origin) continue;
      if (!isServed(url.pathname)) lost.push(`${path} → ${href}`);
      const id = decodeURIComponent(url.hash.slice(1)).split(':~:')[0]!;
      const target = pageAt(url.pathname);
      if (id && target && !attributes(target, 'id').includes(id)) lost.push(`${path} → ${href}`);
      const [from, to] = [languageOf(path), languageOf(url.pathname)];
      if (from && to && from !== to && !attributes(tag, 'hreflang').includes(to))
        lost.push(`${path} → ${href} is in another language and does not say so`);
    }
  }
  expect([...new Set(lost)]).toEqual([]);
});

test('an id without a dot is that of a unit, or one that no unit may take', () => {
  const foreign = pages.flatMap(({ path, html }) =>
    attributes(html, 'id')
      .filter((id) => !id.includes('.') && !model.units.has(id) && !reservedIds.has(id))
      .map((id) => `${path}#${id}`),
  );
  expect(foreign).toEqual([]);
});

test('an id stands once in a page, and the same ids stand in its twin', () => {
  for (const { path, html } of pages) {
    const ids = attributes(html, 'id');
    expect(new Set(ids).size, `${path} repeats no id`).toBe(ids.length);
    const language = languageOf(path);
    if (!language) continue;
    // The glossary is in the order of each language’s alphabet, so the order is not compared.
    for (const { code } of languages)
      expect(
        attributes(pageAt(path.replace(`/${language}/`, `/${code}/`)) ?? '', 'id').toSorted(),
        `${path} and its twin in ${code}`,
      ).toEqual(ids.toSorted());
  }
});

const read = pages.filter(
  ({ path }) => path.split('/').length < 4 || /^\/..\/(plan|asic|unknown|split)\/$/.test(path),
);
for (const script of [true, false]) {
  test.describe(`with script ${script ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: script });
    for (const { path } of read)
      test(`${path} opens, asks nothing of another origin, and fits every width`, async ({
        page,
        baseURL,
      }) => {
        const others: string[] = [];
        const errors: string[] = [];
        page.on('request', (request) => {
          if (!request.url().startsWith(baseURL!)) others.push(request.url());
        });
        page.on('pageerror', (error) => errors.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error' && path !== '/404.html') errors.push(message.text());
        });
        const response = await page.goto(path.slice(1));
        expect(response?.status()).toBe(200);
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const scroll = await page.locator('html').evaluate((html) => html.scrollWidth);
          expect(scroll, `at ${width} px nothing scrolls sideways`).toBeLessThanOrEqual(width);
        }
        expect(others).toEqual([]);
        expect(errors).toEqual([]);
        expect(await page.context().cookies()).toEqual([]);
      });
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    for (const { path } of read)
      test(`${path} has no accessibility fault that a machine can find`, async ({ page }) => {
        await page.goto(path.slice(1));
        expect(await axeFaults(page)).toEqual([]);
      });
  });

test('the header leads to the same page in the other language without script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const { path } of read) {
    const language = languageOf(path);
    if (!language) continue;
    for (const { code, name } of languages.filter((entry) => entry.code !== language)) {
      await page.goto(path.slice(1));
      await page.getByRole('banner').getByRole('link', { name, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`${path.replace(`/${language}/`, `/${code}/`)}$`));
      await expect(page.locator('html')).toHaveAttribute('lang', code);
    }
  }
  await context.close();
});

test('the skip link comes first and leads to the text', async ({ page }) => {
  await page.goto('it/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#main');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('a term opens and closes by keyboard, and gives the focus back', async ({ page }) => {
  await page.goto('en/asic/');
  const term = page.locator('button.term').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const definition = page.locator(`[id="${await term.getAttribute('popovertarget')}"]`);
  await expect(definition).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await expect(term).toBeFocused();
});

test('nothing overlaps when letters, words and lines are spaced as WCAG 1.4.12 asks', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 900 });
  for (const { path } of read) {
    await page.goto(path.slice(1));
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    });
    const scroll = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(scroll, `${path} does not scroll sideways`).toBeLessThanOrEqual(320);
  }
});

test('every page is set in the letters of the site', async ({ page }) => {
  for (const { path } of read) {
    await page.goto(path.slice(1));
    const set = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map((f) => f.family);
    });
    expect(
      set.map((family) => family.replaceAll('"', '')),
      path,
    ).toContain('Newsreader');
  }
});
