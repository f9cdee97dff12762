import { expect, test } from '@playwright/test';
import { axeFaults } from './axe.ts';

for (const lang of ['it', 'en'])
  test(`a list of dated items, each with its own id and link, ${lang}`, async ({ page }) => {
    await page.goto(`${lang}/`);
    const items = page.locator('#timeline ol > li');
    expect(await items.count()).toBeGreaterThanOrEqual(20);
    const read = await items.evaluateAll((all) =>
      all.map((item) => ({
        id: item.id,
        link: item.querySelector('.title a')!.getAttribute('href'),
        date: item.querySelector('time')!.dateTime,
        first: item.firstElementChild!.localName,
      })),
    );
    for (const { id, link, date, first } of read) {
      expect(link).toBe(`#${id}`);
      expect(date).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
      expect(first).toBe('time');
    }
  });

test('a link to an event lands on it and marks it', async ({ page }) => {
  await page.goto('it/#bytedance-denial');
  const item = page.locator('#bytedance-denial');
  await expect(item).toBeInViewport();
  expect(await item.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});

test('every source of an event leads to an entry of the page', async ({ page }) => {
  await page.goto('en/');
  const lost = await page
    .locator('#timeline .sources a')
    .evaluateAll((links) =>
      links
        .map((link) => link.getAttribute('href')!)
        .filter((href) => !document.querySelector(href)),
    );
  expect(lost).toEqual([]);
});

test('on the page of a section a source leads to the whole story', async ({ page }) => {
  await page.goto('it/since/');
  await expect(page.locator('#timeline .sources a').first()).toHaveAttribute('href', /^\/it\/#s/);
});

test('the strip is for the eye only, and there only where it has room', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('it/');
  const strip = page.locator('#timeline .strip');
  await expect(strip).toBeVisible();
  await expect(strip).toHaveAttribute('aria-hidden', 'true');
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(strip).toBeHidden();
  const [full, seen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  expect(full).toBeLessThanOrEqual(seen);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('it is the same list', async ({ page }) => {
    await page.goto('it/');
    expect(await page.locator('#timeline ol > li:visible').count()).toBeGreaterThanOrEqual(20);
  });
});

for (const lang of ['it', 'en'])
  test(`no accessibility fault in the figure, ${lang}`, async ({ page }) => {
    await page.goto(`${lang}/`);
    expect(await axeFaults(page, '#timeline')).toEqual([]);
  });
