import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';

const slider = (page: Page) => page.locator('mix-figure input[type=range]');
const said = (page: Page, slot: string) => page.locator(`mix-figure [data-slot=${slot}]`);

/** Opens a page and waits until the figure's script answers. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await page.locator('#mix').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('mix-figure'));
}

test('rests at the reported share, with a clean address', async ({ page }) => {
  await open(page, 'it/');
  await expect(slider(page)).toHaveValue('60');
  await expect(said(page, 'share')).toHaveText('60%');
  await expect(said(page, 'chinese')).toHaveText('circa 3,3 miliardi di dollari');
  await expect(said(page, 'plan')).toHaveText('circa 27%');
  expect(new URL(page.url()).search).toBe('');
});

test('the keyboard moves the share by five, by ten, to the ends', async ({ page }) => {
  await open(page, 'en/');
  await slider(page).focus();
  const press = async (key: string, share: string) => {
    await page.keyboard.press(key);
    await expect(said(page, 'share')).toHaveText(`${share}%`);
  };
  await press('ArrowLeft', '55');
  await press('PageDown', '45');
  await press('Home', '0');
  await expect(said(page, 'chinese')).toHaveText('$0');
  await press('PageUp', '10');
  await press('End', '100');
  await expect(said(page, 'nvidia')).toHaveText('$0');
  await expect(slider(page)).toHaveAttribute(
    'aria-valuetext',
    /^100\sper\scent: about 5\.5\sbillion\sdollars/,
  );
});

test('buttons step and jump; reset leads home and clears the address', async ({ page }) => {
  await open(page, 'it/');
  const figure = page.locator('mix-figure');
  await figure.locator('[data-by="-5"]').click();
  await expect(said(page, 'share')).toHaveText('55%');
  await figure.locator('[data-to="30"]').click();
  await expect(said(page, 'chinese')).toHaveText('circa 1,65 miliardi di dollari');
  await expect(figure.locator('[data-note]:visible')).toHaveText('Alla soglia informale');
  expect(new URL(page.url()).search).toBe('?mix=30');
  await expect(figure.locator('[role=status]')).toHaveText(/^30\sper\scento: circa 1,65\smiliardi/);
  await figure.locator('[data-to="100"]').click();
  await figure.locator('[data-by="5"]').click();
  await expect(said(page, 'share')).toHaveText('100%');
  await figure.locator('.reset').click();
  await expect(said(page, 'share')).toHaveText('60%');
  expect(new URL(page.url()).search).toBe('');
});

test('the bar is as long as the share says, in every drawing; the ghost stays', async ({
  page,
}) => {
  await open(page, 'it/?mix=45');
  const bars = await page.locator('[data-mix]').evaluateAll((groups) =>
    groups.map((group) => {
      const width = (part: string) =>
        Number(group.querySelector(`[data-part=${part}]`)!.getAttribute('width'));
      return {
        chinese: width('chinese'),
        nvidia: width('nvidia'),
        home: Number(group.getAttribute('data-home')),
      };
    }),
  );
  expect(bars).toHaveLength(3);
  for (const { chinese, nvidia, home } of bars) {
    expect(chinese).toBeCloseTo(home * 0.45, 1);
    expect(chinese + nvidia).toBeCloseTo(home, 1);
  }
  await expect(page.locator('mix-figure .d-mix-ghost:visible')).toHaveCount(1);
});

test('a share in the address is shown on load, and under the threshold it is said', async ({
  page,
}) => {
  await open(page, 'en/?mix=15#mix');
  await expect(said(page, 'share')).toHaveText('15%');
  await expect(page.locator('mix-figure [data-note]:visible')).toHaveText(
    'Below the informal floor',
  );
  await page.reload();
  await expect(said(page, 'share')).toHaveText('15%');
});

for (const bad of ['47', '105', '-5', 'abc', '1e1', ''])
  test(`a share that cannot be, "${bad}", leaves the figure at rest`, async ({ page }) => {
    await open(page, `it/?mix=${bad}`);
    await expect(said(page, 'share')).toHaveText('60%');
  });

test('nothing moves when the script arrives, nor at any share', async ({ page }) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, 'it/');
    const height = () =>
      page.locator('#mix').evaluate((figure) => figure.getBoundingClientRect().height);
    const resting = await height();
    await slider(page).focus();
    await page.keyboard.press('Home');
    for (let step = 0; step <= 20; step += 1) {
      expect(await height()).toBe(resting);
      await page.keyboard.press('ArrowRight');
    }
  }
});

test('targets are at least 44 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, 'it/');
  for (const box of await page
    .locator('mix-figure :is(button, input)')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => ({ width, height })),
    )) {
    expect(box.width).toBeGreaterThanOrEqual(44);
    expect(box.height).toBeGreaterThanOrEqual(44);
  }
  const [full, seen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  expect(full).toBeLessThanOrEqual(seen);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the sentence, the bar and the table of shares stand; no control does', async ({ page }) => {
    await page.goto('it/');
    await expect(said(page, 'chinese')).toHaveText('circa 3,3 miliardi di dollari');
    await expect(slider(page)).toBeHidden();
    await expect(page.locator('#mix tbody tr')).toHaveCount(4);
    await expect(page.locator('#mix tbody tr').first()).toBeVisible();
  });
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });
  test('text and marks of the bar have the system’s colours', async ({ page }) => {
    await open(page, 'it/?mix=30');
    const colour = (selector: string, property: string) =>
      page
        .locator(`mix-figure svg:visible ${selector}`)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    const text = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
    expect(await colour('.d-text', 'fill')).toBe(text);
    expect(await colour('.d-us', 'fill')).toBe(text);
    expect(await colour('.d-mix-ghost', 'stroke')).toBe(text);
  });
});

for (const lang of ['it', 'en'])
  test(`no accessibility fault in the figure, ${lang}`, async ({ page }) => {
    await open(page, `${lang}/?mix=20`);
    expect(await axeFaults(page, 'mix-figure')).toEqual([]);
  });
