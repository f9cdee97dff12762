import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { languages, sourceLanguage } from '../src/i18n/languages.ts';
import type { DeskUnit } from '../src/newsrooms/desk-unit.ts';
import { axeFaults, rulesOfLayout } from './axe.ts';
import { words } from './content.ts';
import { first } from './sample.ts';
import { dist } from './site.ts';

const source = sourceLanguage.code;
const unitsIn = (code: string) =>
  (
    JSON.parse(readFileSync(join(dist, code, 'newsrooms.json'), 'utf8')) as {
      units: readonly DeskUnit[];
    }
  ).units;

for (const { code } of languages)
  test.describe(`the link desk in ${code}`, () => {
    const units = unitsIn(code);

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

    test('shows the unit of its example of an embed whole, and finds and marks the passage of the other', async ({
      page,
    }) => {
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
      const link = page.locator('main a[href*=":~:text="]');
      const passage = await link.innerText();
      await link.click();
      await expect(page).toHaveURL(new RegExp(`/${first}/`));
      const block = page.locator('p:target');
      await expect(block).toContainText(passage);
      await expect(block).toBeInViewport();
    });

    test(`has no fault that a machine can find, in ${code === source ? 'light' : 'dark'} colours`, async ({
      page,
    }) => {
      await page.emulateMedia({
        colorScheme: code === source ? 'light' : 'dark',
        reducedMotion: 'reduce',
      });
      // The frame is a page of its own, and is tested as one.
      await page.route('**/embed/', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="${code}"><title>–</title><p>–</p></html>`,
        }),
      );
      await page.setViewportSize({ width: 320, height: 900 });
      for (const path of ['newsrooms', 'corrections']) {
        await page.goto(`${code}/${path}/`);
        const summaries = await page.locator('main details summary').all();
        for (const summary of summaries.slice(0, 2)) await summary.click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        // Entries are all of one kind: the first of each section stand for the rest.
        await page.evaluate(() => {
          for (const entry of document.querySelectorAll('.units > li:nth-child(n + 3)'))
            entry.remove();
        });
        const rules = code === source ? undefined : rulesOfLayout;
        expect(await axeFaults(page, 'html', rules), path).toEqual([]);
      }
    });
  });

test('the link desk is read and copied by keyboard alone, without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  // Where the words for a link are not the title, they stand in a field of their own.
  const unit = unitsIn(source).find(
    ({ kind, anchor, title }) => kind === 'claim' && anchor === title,
  )!;
  await page.goto(`${source}/newsrooms/#${unit.id}`);
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

test('the link desk is one click away from a page', async ({ page }) => {
  await page.goto(`${source}/${first}/`);
  await page.getByRole('contentinfo').locator(`a[href="/${source}/newsrooms/"]`).click();
  await expect(page).toHaveURL(new RegExp(`/${source}/newsrooms/$`));
});

test('a copy button puts the address on the clipboard', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const unit = unitsIn(source).find(({ kind }) => kind === 'claim')!;
  await page.goto(`${baseURL}${source}/newsrooms/#${unit.id}`);
  const entry = page.locator(`[id="${unit.id}"]`);
  await entry.locator('summary').click();
  await entry.getByRole('button').first().click();
  await expect(page.locator('.notice[role=status]')).toHaveText(
    words(source)('interface:unit.copied'),
  );
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(unit.url);
  await context.close();
});
