import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { languages } from '../src/i18n/languages.ts';
import type { DeskUnit } from '../src/newsrooms/desk-unit.ts';
import { axeFaults } from './axe.ts';
import { dist, isServed, pageAt } from './site.ts';

const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const unitsIn = (code: string) =>
  (JSON.parse(read(`${code}/newsrooms.json`)) as { units: DeskUnit[] }).units;

for (const { code } of languages)
  test.describe(`the link desk in ${code}`, () => {
    const units = unitsIn(code);

    test('offers every address in every format, and each of them is there', () => {
      const markdown = read(`${code}/newsrooms.md`);
      const table = read(`${code}/newsrooms.csv`);
      const lost: string[] = [];
      for (const { id, url, anchor, embed, embedCode, card, citation, translations } of units) {
        expect(markdown.split(`](${url})`), `${id} in Markdown`).toHaveLength(2);
        expect(table, `${id} in CSV`).toContain(url);
        expect(anchor.length).toBeGreaterThan(3);
        expect(citation, `the citation of ${id}`).toContain(url);
        expect(embedCode, `the code of ${id}`).toContain(embed);
        expect(embedCode).not.toContain('<script');
        for (const address of [url, embed, card, ...Object.values(translations)])
          if (!isServed(new URL(address).pathname)) lost.push(address);
      }
      expect(lost).toEqual([]);
      expect(markdown.match(/^### /gm)).toHaveLength(units.length);
    });

    test('is light: its page weighs at most 45 KB without fonts', () => {
      const html = brotliCompressSync(pageAt(`/${code}/newsrooms/`)!).length;
      expect(html).toBeLessThan(45_000);
    });

    test('finds every title and summary by the browser’s own search', async ({ page }) => {
      await page.goto(`${code}/newsrooms/#main`);
      const text = await page.locator('main').innerText();
      for (const { title, summary } of units) {
        expect(text).toContain(title);
        expect(text).toContain(summary);
      }
      // From the top too, where what is far has not been drawn.
      await page.goto(`${code}/newsrooms/?`);
      const found = await page.evaluate(
        (last) => (window as unknown as { find(words: string): boolean }).find(last),
        units.at(-1)!.title,
      );
      expect(found).toBe(true);
    });

    test('is read and copied by keyboard alone, without script', async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const unit = units.find(({ kind }) => kind === 'claim')!;
      await page.goto(`${code}/newsrooms/#${unit.id}`);
      const entry = page.locator(`[id="${unit.id}"]`);
      await entry.locator('summary').focus();
      await page.keyboard.press('Enter');
      for (const value of [unit.url, unit.link, unit.citation, unit.embedCode]) {
        await page.keyboard.press('Tab');
        await expect(page.locator(':focus')).toHaveJSProperty('readOnly', true);
        await expect(page.locator(':focus')).toHaveValue(value);
      }
      await context.close();
    });

    test('the passage of the example is found and marked', async ({ page }) => {
      await page.goto(`${code}/newsrooms/`);
      const link = page.locator('main a[href*=":~:text="]');
      const passage = await link.innerText();
      await link.click();
      await expect(page).toHaveURL(/\/plan\//);
      const block = page.locator('p:target');
      await expect(block).toContainText(passage);
      await expect(block).toBeInViewport();
    });

    test('the example of an embed shows its unit whole', async ({ page }) => {
      await page.goto(`${code}/newsrooms/`);
      const frame = page.locator('main iframe');
      await frame.scrollIntoViewIfNeeded();
      const id = (await frame.getAttribute('src'))!.split('/').at(-3);
      const { title } = units.find((unit) => unit.id === id)!;
      await expect(frame.contentFrame().getByText(title).first()).toBeVisible();
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const [outer, inner] = await Promise.all([
          frame.evaluate((element) => element.clientHeight),
          frame
            .contentFrame()
            .locator('main')
            .evaluate((main) => main.scrollHeight),
        ]);
        expect(inner, `at ${width} px`).toBeLessThanOrEqual(outer);
      }
    });

    for (const colorScheme of ['light', 'dark'] as const)
      test(`has no fault that a machine can find, in ${colorScheme} colours`, async ({
        browser,
      }) => {
        const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        // The frame is a page of its own, and is tested as one.
        await page.route('**/embed/', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><html lang="${code}"><title>–</title><p>–</p></html>`,
          }),
        );
        for (const path of ['newsrooms', 'corrections']) {
          await page.setViewportSize({ width: 320, height: 900 });
          await page.goto(`${code}/${path}/`);
          const summaries = await page.locator('main details summary').all();
          for (const summary of summaries.slice(0, 2)) await summary.click();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
          // Entries are all of one kind: the first of each section stand for the rest.
          await page.evaluate(() => {
            for (const entry of document.querySelectorAll('.units > li:nth-child(n + 3)'))
              entry.remove();
          });
          expect(await axeFaults(page)).toEqual([]);
        }
        await context.close();
      });

    test('is one click away from every page', async ({ page }) => {
      await page.goto(`${code}/plan/`);
      const link = page.getByRole('contentinfo').locator(`a[href="/${code}/newsrooms/"]`);
      await link.click();
      await expect(page).toHaveURL(new RegExp(`/${code}/newsrooms/$`));
    });
  });

test('nothing moves when the copy buttons arrive', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        Object.assign(window, { shifted: Reflect.get(window, 'shifted') + entry.value });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('it/newsrooms/');
  await expect(page.locator('main copy-field button').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  // A word of the header is a hair wider when its font arrives.
  expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBeLessThan(0.001);
});

test('a copy button puts the address on the clipboard', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const unit = unitsIn('en').find(({ kind }) => kind === 'claim')!;
  await page.goto(`${baseURL}en/newsrooms/#${unit.id}`);
  const entry = page.locator(`[id="${unit.id}"]`);
  await entry.locator('summary').click();
  await entry.getByRole('button').first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(unit.url);
  await context.close();
});
