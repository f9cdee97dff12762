import { expect, test, type Page } from '@playwright/test';
import { languages } from '../src/i18n/languages.ts';
import { axeFaults } from './axe.ts';

const places = languages.flatMap(({ code }) => [
  `${code}/`,
  `${code}/plan/`,
  `${code}/sixty-forty/`,
]);
const panels = (page: Page) => page.locator('.panel');

/** Puts a clipboard in place whose last text the test can read, or one that refuses. */
const withClipboard = (page: Page, kind: 'takes' | 'refuses' | 'none') =>
  page.addInitScript((how) => {
    const writeText = (text: string) =>
      how === 'takes'
        ? Promise.resolve(void Object.assign(window, { taken: text }))
        : Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', {
      value: how === 'none' ? undefined : { writeText },
    });
  }, kind);
const taken = (page: Page) => page.evaluate(() => (window as { taken?: string }).taken);

test('the link beside each heading names it, once on the page', async ({ page }) => {
  for (const place of places) {
    await page.goto(place);
    const names: string[] = [];
    for (const panel of await panels(page).all()) {
      const link = panel.locator('a.anchor');
      const id = (await link.getAttribute('href'))!.slice(1);
      const name = (await link.getAttribute('aria-label'))!;
      const title = await page.locator(`[id="${id}"]`).locator('h1, h2, h3').first().textContent();
      expect(name).toContain(title!.trim());
      names.push(name);
    }
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('no control of a panel is smaller than 24 px, nor 44 px under a finger', async ({
  browser,
}) => {
  for (const { hasTouch, least } of [
    { hasTouch: false, least: 24 },
    { hasTouch: true, least: 44 },
  ]) {
    const context = await browser.newContext({
      viewport: { width: 320, height: 800 },
      hasTouch,
      isMobile: hasTouch,
    });
    const page = await context.newPage();
    await page.goto('it/plan/');
    await page.locator('.panel summary').first().click();
    await page.locator('copy-field button').first().waitFor();
    for (const control of await page.locator('.panel :is(a, summary, button, input)').all()) {
      const box = (await control.boundingBox())!;
      const text = await control.textContent();
      expect(Math.round(Math.min(box.width, box.height)), text ?? '').toBeGreaterThanOrEqual(least);
    }
    const scroll = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(320);
    await context.close();
  }
});

for (const { code } of languages)
  test(`in ${code} two steps copy the address, by keyboard, and the focus stays`, async ({
    page,
  }) => {
    await withClipboard(page, 'takes');
    await page.goto(`${code}/`);
    const panel = page.locator('#asic .panel').first();
    await panel.locator('summary').focus();
    await page.keyboard.press('Enter');
    await panel.locator('copy-field button').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const button = panel.locator('copy-field button').first();
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    const address = await panel.locator('input').inputValue();
    expect(new URL(address).pathname).toBe(`/${code}/asic/`);
    expect(await taken(page)).toBe(address);
    const status = page.locator('.notice[role=status]');
    await expect(status).toHaveText(code === 'it' ? 'Copiato' : 'Copied');
    await expect(button).toBeFocused();
  });

test('a quotation has the marks of its language, the title, the site, the day and the address', async ({
  page,
}) => {
  for (const [place, marks] of [
    ['it/sixty-forty/', '«»'],
    ['en/sixty-forty/', '“”'],
  ] as const) {
    await page.goto(place);
    const quotation = await page.locator('.panel textarea').first().inputValue();
    const [open, close] = marks;
    expect(quotation.startsWith(open!)).toBe(true);
    expect(quotation.split(open!)).toHaveLength(2);
    expect(quotation.split(close!)).toHaveLength(2);
    const title = await page.locator('h1').textContent();
    for (const part of [title!, 'dodici miliardi', '2026', `/${place})`])
      expect(quotation).toContain(part);
    expect(quotation).toContain((await page.locator('.statement').textContent())!.trim());
  }
});

for (const kind of ['refuses', 'none'] as const)
  test(`where the clipboard ${kind === 'none' ? 'is missing' : 'refuses'} the field is selected`, async ({
    page,
  }) => {
    await withClipboard(page, kind);
    await page.goto('en/plan/');
    await page.locator('.panel summary').first().click();
    await page.locator('copy-field button').first().click();
    const field = page.locator('copy-field input').first();
    await expect(field).toBeFocused();
    const all = await field.evaluate(
      (input: HTMLInputElement) =>
        input.selectionStart === 0 && input.selectionEnd === input.value.length,
    );
    expect(all).toBe(true);
    await expect(page.locator('.notice[role=status]')).toContainText('Selected');
  });

test('the whole explainer leads to the open panel of the unit’s own page', async ({ page }) => {
  await page.goto('it/');
  const panel = page.locator('#plan .panel').first();
  await panel.locator('summary').click();
  await panel.locator('.more a').click();
  await expect(page).toHaveURL(/\/it\/plan\/#link\.plan$/);
  await expect(page.locator('.panel textarea').first()).toBeVisible();
  await expect(page.locator('copy-field button').first()).toBeVisible();
});

test('an open panel has no accessibility fault that a machine can find', async ({ page }) => {
  await page.goto('en/sixty-forty/');
  await page.locator('.panel summary').first().click();
  await page.locator('copy-field button').first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
});

test('no script of the panel is fetched before it opens', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('it/');
  await page.waitForTimeout(300);
  expect(asked.filter((url) => /copy-field|passage|lost|notice/.test(url))).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('fields and links are there, buttons are not', async ({ page }) => {
    await page.goto('it/plan/');
    await page.locator('.panel summary').first().click();
    const panel = panels(page).first();
    await expect(panel.locator('input')).toHaveValue(/\/it\/plan\/$/);
    await expect(panel.getByRole('link', { name: 'BibTeX' })).toBeVisible();
    await expect(panel.locator('button')).toHaveCount(0);
  });
});
