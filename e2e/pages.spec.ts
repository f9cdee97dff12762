import { expect, test } from '@playwright/test';
import { languages } from '../src/i18n/languages.ts';
import { axeFaults } from './axe.ts';
import { languageOf, pages } from './site.ts';

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
