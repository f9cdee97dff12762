import { expect, test, type Page } from '@playwright/test';
import { claims, story } from './content.ts';

/** What an A4 sheet with the margins of the paper edition has room for, in CSS px. */
const sheet = { width: 657, height: 986 };
const pages = ['it', 'en'].flatMap((lang) =>
  ['', ...story.sections, ...story.figures, [...claims.keys()][4]!, 'newsrooms', 'corrections'].map(
    (path) => `/${lang}/${path}${path && '/'}`,
  ),
);

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

test.describe('on paper', () => {
  for (const script of [true, false])
    test.describe(`${script ? 'with' : 'without'} script`, () => {
      test.use({ javaScriptEnabled: script });

      test('every page says each word that it says on the screen', async ({ page }) => {
        test.setTimeout(180_000);
        let words = 0;
        for (const path of pages) {
          await page.emulateMedia({ media: 'screen' });
          await page.goto(path);
          const screen = await pieces(page);
          await page.emulateMedia({ media: 'print' });
          const paper = await pieces(page);
          const lost = screen.filter(({ seen }, n) => seen && !paper[n]!.seen);
          expect(lost, path).toEqual([]);
          words += screen.length;
        }
        expect(words).toBeGreaterThan(10_000);
      });
    });

  test('nothing is wider than the sheet, and no table is cut', async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize(sheet);
    await page.emulateMedia({ media: 'print' });
    for (const path of pages) {
      await page.goto(path);
      const wide = await page.evaluate(() => {
        const room = document.documentElement.clientWidth;
        return [...document.querySelectorAll('main table, main p, main figure, html')]
          .filter((each) => each.checkVisibility() && each.scrollWidth > 0)
          .filter((each) => each.getBoundingClientRect().right > room + 1)
          .map((each) => `${each.localName} ${each.textContent.trim().slice(0, 40)}`);
      });
      expect(wide, path).toEqual([]);
    }
  });

  test('the paper edition holds every section and no control', async ({ page }) => {
    await page.goto('it/');
    await page.emulateMedia({ media: 'print' });
    for (const heading of await page.locator('main h2').all()) await expect(heading).toBeVisible();
    for (const control of await page.locator('main nav, header nav, .screen').all())
      await expect(control).toBeHidden();
  });
});
