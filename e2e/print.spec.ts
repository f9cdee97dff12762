import { expect, test, type Page } from '@playwright/test';
import { languages, sourceLanguage } from '../src/i18n/languages.ts';
import { paths } from './kinds.ts';

/** What an A4 sheet with the margins of the paper edition has room for, in CSS px. */
const sheet = { width: 657, height: 986 };
const source = sourceLanguage.code;
/** The pieces of text outside drawings and controls, and whether each is seen. */
function pieces(page: Page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const found: { text: string; seen: boolean }[] = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      const control = 'svg, nav, .screen, .controls, button:not([popovertarget]), [popover]';
      if (!textContent?.trim() || parentElement!.closest(control)) continue;
      found.push({ text: textContent.trim(), seen: parentElement!.checkVisibility() });
    }
    return found;
  });
}

/** What is wider than the sheet, or cut by its edge. */
function wide(page: Page) {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    return [...document.querySelectorAll('main table, main p, main figure, html')]
      .filter((each) => each.checkVisibility() && each.scrollWidth > 0)
      .filter((each) => each.getBoundingClientRect().right > room + 1)
      .map((each) => `${each.localName} ${each.textContent.trim().slice(0, 40)}`);
  });
}

for (const script of [true, false])
  test.describe(`on paper, ${script ? 'with' : 'without'} script`, () => {
    test.use({ javaScriptEnabled: script });

    // What is seen depends on elements and styles, which are the same in every language
    // (counterparts.test.ts): one stands for all.
    test('every page says each word that it says on the screen', async ({ page }) => {
      let count = 0;
      for (const path of paths) {
        await page.emulateMedia({ media: 'screen' });
        await page.goto(`${source}/${path}`);
        const screen = await pieces(page);
        await page.emulateMedia({ media: 'print' });
        const paper = await pieces(page);
        const lost = screen.filter(({ seen }, n) => seen && !paper[n]!.seen);
        expect(lost, path).toEqual([]);
        count += screen.length;
      }
      expect(count).toBeGreaterThan(1000);
    });
  });

for (const { code } of languages)
  test(`on paper nothing in ${code} is wider than the sheet, and no table is cut`, async ({
    page,
  }) => {
    await page.setViewportSize(sheet);
    await page.emulateMedia({ media: 'print' });
    for (const path of paths) {
      await page.goto(`${code}/${path}`);
      expect(await wide(page), path).toEqual([]);
    }
  });

test('the paper edition holds every section and no control', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${source}/`);
  await expect(page.locator('main h2').first()).toBeVisible();
  await expect(page.locator('main h2:visible')).toHaveCount(await page.locator('main h2').count());
  await expect(page.locator(':is(main nav, header nav, .screen):visible')).toHaveCount(0);
});
