import type { Page } from '@playwright/test';

/**
 * Waits until an opened page has its fonts and has done what it does by itself: two frames are drawn
 * and the browser has been idle twice, so that what scripts put off to a quiet moment is done too.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let round = 0; round < 2; round += 1) {
      await new Promise(requestAnimationFrame);
      await new Promise((idle) => requestIdleCallback(idle));
    }
  });
}
