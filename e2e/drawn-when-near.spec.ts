import { expect, test, type Page } from '@playwright/test';
import { story } from './content.ts';
import { settled } from './settled.ts';

/** How each part after the first screen is laid out: `auto` only when it is near, `visible` whole. */
const layouts = (page: Page) =>
  page.evaluate(
    (brief) => [
      ...new Set(
        [...document.querySelectorAll(`main section[id]:not([id="${brief}"])`)].map(
          (section) => getComputedStyle(section).contentVisibility,
        ),
      ),
    ],
    story.brief,
  );

test('a reader at the top waits only for what is near; the rest follows by and by', async ({
  page,
}) => {
  await page.goto('it/');
  expect(await layouts(page)).toEqual(['auto']);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => layouts(page), { timeout: 10_000 }).toEqual(['visible']);
});

test('at a target, by a link from outside or within, everything has its true height', async ({
  page,
}) => {
  await page.goto('en/#since');
  expect(await layouts(page)).toEqual(['visible']);
  await page.goto('en/');
  await page.evaluate(() => void (location.hash = 'note.rtx-ban'));
  expect(await layouts(page)).toEqual(['visible']);
  await expect(page.locator('[id="note.rtx-ban"]')).toBeInViewport();
});

test('on paper everything is there', async ({ page }) => {
  await page.goto('it/');
  await page.emulateMedia({ media: 'print' });
  expect(await layouts(page)).toEqual(['visible']);
});

for (const width of [375, 1280])
  test(`Back from a claim returns to where the reader was, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('it/');
    const title = page.locator('#notes a.title').nth(30);
    // Even who jumps there: the parts in between are drawn after the jump.
    await title.scrollIntoViewIfNeeded();
    await expect.poll(() => layouts(page), { timeout: 10_000 }).toEqual(['visible']);
    await title.scrollIntoViewIfNeeded();
    await settled(page);
    const before = (await title.boundingBox())!.y;
    await title.click();
    await page.waitForURL('**/it/*/');
    await page.goBack();
    await page.waitForURL('**/it/');
    await settled(page);
    expect(Math.abs((await title.boundingBox())!.y - before)).toBeLessThan(40);
  });
