import { expect, test } from '@playwright/test';
import { sourceLanguage } from '../src/i18n/languages.ts';
import { model } from './content.ts';

const source = sourceLanguage.code;
const { events } = model;

test('a link to an event lands on it and marks it', async ({ page }) => {
  const { id } = events[Math.floor(events.length / 2)]!;
  await page.goto(`${source}/#${id}`);
  const item = page.locator(`#timeline li[id="${id}"]`);
  await expect(item).toBeInViewport();
  expect(await item.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});

test('the strip is for the eye only, and there only where it has room', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${source}/`);
  const strip = page.locator('#timeline .strip');
  await expect(strip).toBeVisible();
  await expect(strip).toHaveAttribute('aria-hidden', 'true');
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(strip).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the list has every event', async ({ page }) => {
    await page.goto(`${source}/`);
    await expect(page.locator('#timeline ol > li:visible')).toHaveCount(events.length);
  });
});
