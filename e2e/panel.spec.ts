import { expect, test, type Page } from '@playwright/test';
import { languages, sourceLanguage } from '../src/i18n/languages.ts';
import { axeFaults } from './axe.ts';
import { claims, story, words } from './content.ts';
import { first } from './sample.ts';
import { settled } from './settled.ts';

const source = sourceLanguage.code;
const section = first;
const claim = [...claims.values()].find(({ value }) => value !== undefined)!.id;
const ownPage = `${source}/${section}/`;
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
const openFirst = async (page: Page) => {
  await panels(page).locator('summary').first().click();
  await page.locator('copy-field button').first().waitFor();
};

test('the link beside each heading names it, once on the page', async ({ page }) => {
  for (const { code } of languages)
    for (const path of ['', `${section}/`, `${claim}/`]) {
      await page.goto(`${code}/${path}`);
      const read = await panels(page).evaluateAll((all) =>
        all.map((panel) => {
          const link = panel.querySelector('a.anchor')!;
          const heading = document.getElementById(link.getAttribute('href')!.slice(1));
          return {
            name: link.getAttribute('aria-label')!,
            title: heading!.querySelector('h1, h2, h3')!.textContent.trim(),
          };
        }),
      );
      expect(read.length).toBeGreaterThan(0);
      for (const { name, title } of read) expect(name).toContain(title);
      expect(new Set(read.map(({ name }) => name)).size).toBe(read.length);
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
    await page.goto(ownPage);
    await openFirst(page);
    const small = await page.locator('.panel :is(a, summary, button, input)').evaluateAll(
      (all, least) =>
        all
          .map((one) => ({ box: one.getBoundingClientRect(), text: one.textContent.trim() }))
          .filter(({ box }) => Math.round(Math.min(box.width, box.height)) < least)
          .map(({ box, text }) => `${text}: ${box.width} × ${box.height}`),
      least,
    );
    expect(small, `under ${least} px`).toEqual([]);
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
    const panel = page.locator(`[id="${section}"] .panel`).first();
    await panel.locator('summary').focus();
    await page.keyboard.press('Enter');
    const button = panel.locator('copy-field button').first();
    await button.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    const address = await panel.locator('input').inputValue();
    expect(new URL(address).pathname).toBe(`/${code}/${section}/`);
    await expect(page.locator('.notice[role=status]')).toHaveText(
      words(code)('interface:unit.copied'),
    );
    expect(await taken(page)).toBe(address);
    await expect(button).toBeFocused();
  });

test('a quotation has the marks of its language, the title, the site, the day and the address', async ({
  page,
}) => {
  for (const { code } of languages) {
    const path = `${code}/${claim}/`;
    await page.goto(path);
    const quotation = await page.locator('.panel textarea').first().inputValue();
    const [open, close] = words(code)('interface:cite.quotes');
    expect(quotation.startsWith(open!)).toBe(true);
    expect(quotation.split(open!)).toHaveLength(2);
    expect(quotation.split(close!)).toHaveLength(2);
    const title = await page.locator('h1').textContent();
    for (const part of [title!, story.name, story.updated.slice(0, 4), `/${path})`])
      expect(quotation).toContain(part);
    expect(quotation).toContain((await page.locator('.statement').textContent())!.trim());
  }
});

for (const kind of ['refuses', 'none'] as const)
  test(`where the clipboard ${kind === 'none' ? 'is missing' : 'refuses'} the field is selected`, async ({
    page,
  }) => {
    await withClipboard(page, kind);
    await page.goto(ownPage);
    await openFirst(page);
    await page.locator('copy-field button').first().click();
    const field = page.locator('copy-field input').first();
    await expect(field).toBeFocused();
    const all = await field.evaluate(
      (input: HTMLInputElement) =>
        input.selectionStart === 0 && input.selectionEnd === input.value.length,
    );
    expect(all).toBe(true);
    await expect(page.locator('.notice[role=status]')).toHaveText(
      words(source)('interface:unit.selected'),
    );
  });

test('the whole explainer leads to the open panel of the unit’s own page', async ({ page }) => {
  await page.goto(`${source}/`);
  const panel = page.locator(`[id="${section}"] .panel`).first();
  await panel.locator('summary').click();
  await panel.locator('.more a').click();
  await expect(page).toHaveURL(new RegExp(`/${ownPage}#link\\.${section}$`));
  await expect(page.locator('.panel textarea').first()).toBeVisible();
  await expect(page.locator('copy-field button').first()).toBeVisible();
});

test('an open panel has no accessibility fault that a machine can find', async ({ page }) => {
  await page.goto(`${source}/${claim}/`);
  await openFirst(page);
  expect(await axeFaults(page, '.panel')).toEqual([]);
});

test('no script of the panel is fetched before it opens', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/copy-field|passage|lost|notice/.test(request.url())) asked.push(request.url());
  });
  await page.goto(`${source}/`);
  await settled(page);
  expect(asked).toEqual([]);
  await openFirst(page);
  expect(asked.some((url) => url.includes('copy-field'))).toBe(true);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('fields and links are there, buttons are not', async ({ page }) => {
    await page.goto(ownPage);
    await page.locator('.panel summary').first().click();
    const panel = panels(page).first();
    await expect(panel.locator('input')).toHaveValue(new RegExp(`/${ownPage}$`));
    await expect(panel.getByRole('link', { name: 'BibTeX' })).toBeVisible();
    await expect(panel.locator('button')).toHaveCount(0);
  });
});
