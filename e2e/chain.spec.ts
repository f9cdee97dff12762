import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { axeFaults } from './axe.ts';

type Stages = { steps: { id: string }[]; layers: { id: string }[]; beside: { id: string }[] };
const read = (path: string): unknown =>
  parse(readFileSync(join(import.meta.dirname, '..', 'content', path), 'utf8'));
const { steps, layers, beside } = read('facts/chain.yaml') as Stages;
const words = (locale: string) =>
  (read(`${locale}/figures/chain.yaml`) as { chain: { stepper: Record<string, string> } }).chain
    .stepper;

const figure = (page: Page) => page.locator('figure#chain');
const button = (page: Page, locale: string, name: string) =>
  figure(page).getByRole('button', { name: words(locale)[name]!, exact: true });
const marked = (page: Page) =>
  figure(page)
    .locator('[data-current]')
    .evaluateAll((all) =>
      all.map((part) => part.id || part.getAttribute('data-stage')).filter(Boolean),
    );
/** A page with the figure, its script arrived. */
async function open(page: Page, locale: string, query = '') {
  await page.goto(`${locale}/asic/${query}`);
  await figure(page).scrollIntoViewIfNeeded();
  await expect(button(page, locale, 'next')).toBeVisible();
}

for (const locale of ['it', 'en']) {
  test(`${locale}: the mouse goes through every step, and back to the whole`, async ({ page }) => {
    await open(page, locale);
    for (const [index, { id }] of steps.entries()) {
      await button(page, locale, 'next').click();
      // Its item in the list, and its mark in each of the three drawings.
      expect(await marked(page)).toEqual([id, id, id, id]);
      expect(new URL(page.url()).searchParams.get('chain')).toBe(String(index + 1));
      const text = await page.locator(`#${id} .text`).innerText();
      await expect(figure(page).getByRole('status')).toContainText(text);
    }
    await expect(button(page, locale, 'next')).toHaveAttribute('aria-disabled', 'true');
    await button(page, locale, 'next').press('Enter');
    expect(new URL(page.url()).searchParams.get('chain')).toBe(String(steps.length));
    await button(page, locale, 'previous').click();
    expect(await marked(page)).toContain(steps.at(-2)!.id);
    await button(page, locale, 'all').click();
    expect(await marked(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    await expect(button(page, locale, 'all')).toHaveAttribute('aria-disabled', 'true');
  });

  test(`${locale}: the keyboard does the same, and the focus stays where it was`, async ({
    page,
  }) => {
    await open(page, locale);
    await button(page, locale, 'next').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect(await marked(page)).toContain(steps[1]!.id);
    await expect(button(page, locale, 'next')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(button(page, locale, 'previous')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await marked(page)).toContain(steps[0]!.id);
    await expect(button(page, locale, 'previous')).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await marked(page)).toEqual([]);
    await expect(button(page, locale, 'all')).toBeFocused();
  });

  test(`${locale}: axe finds nothing at a step`, async ({ page }) => {
    // Pages at rest are checked in both colours elsewhere; here each language takes one.
    await page.emulateMedia({ colorScheme: locale === 'it' ? 'light' : 'dark' });
    await open(page, locale, '?chain=4');
    expect(await axeFaults(page)).toEqual([]);
  });
}

test('an address keeps its step over a reload; what is no step is the whole chain', async ({
  page,
}) => {
  await open(page, 'it', '?chain=3#chain');
  expect(await marked(page)).toContain('step-rules');
  await page.reload();
  await expect.poll(() => marked(page)).toContain('step-rules');
  for (const wrong of ['0', '9', '-1', '1.5', '0x2', 'x', '']) {
    await open(page, 'it', `?chain=${wrong}`);
    expect(await marked(page)).toEqual([]);
    expect(page.url()).toMatch(new RegExp(`\\?chain=${wrong}$`));
  }
});

test('the buttons are in view wherever a step is lit', async ({ page }) => {
  for (const [width, height] of [
    [375, 667],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, 'it', '#chain');
    const lit = page.locator('#chain svg:visible [data-current]').first();
    for (const step of steps) {
      await button(page, 'it', 'next').click();
      await lit.evaluate((mark) => mark.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await expect(lit, `${step.id} at ${width}`).toBeInViewport();
      await expect(button(page, 'it', 'next')).toBeInViewport({ ratio: 1 });
    }
  }
});

test('a step of the drawing can be pressed, a layer cannot', async ({ page }) => {
  await open(page, 'it');
  const drawing = figure(page).locator('svg[role=img]:visible');
  await drawing.locator('[data-stage=step-fab] text').first().click();
  expect(await marked(page)).toContain('step-fab');
  await drawing.locator('[data-stage=layer-hbm] text').first().click();
  expect(await marked(page)).toContain('step-fab');
});

test('a phrase in the text shows its step', async ({ page }) => {
  await open(page, 'it');
  await page.locator('a[data-figure=chain][data-state="4"]').first().click();
  await expect.poll(() => marked(page)).toContain('step-fab');
});

test('every stage has its id in the list, and can be the target of an address', async ({
  page,
}) => {
  await page.goto('it/asic/#layer-hbm');
  for (const { id } of [...steps, ...layers, ...beside]) {
    await expect(page.locator(`li#${id}`)).toHaveCount(1);
    await expect(page.locator(`tr[data-unit=${id}]`)).toHaveCount(1);
  }
  await expect(page.locator('li#layer-hbm')).toBeInViewport();
  const shadow = await page
    .locator('#layer-hbm')
    .evaluate((item) => getComputedStyle(item).boxShadow);
  expect(shadow).not.toBe('none');
});

test('one drawing is seen at each width, and nothing scrolls sideways', async ({ page }) => {
  for (const [width, drawn] of [
    [320, 288],
    [768, 640],
    [1280, 840],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, 'it');
    const seen = figure(page).locator('.drawings svg:visible');
    await expect(seen).toHaveCount(1);
    await expect(seen).toHaveAttribute('width', String(drawn));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  }
});

test('no step moves what is below it, on the narrowest screen either', async ({ page }) => {
  for (const locale of ['it', 'en'])
    for (const width of [320, 768]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, locale);
      const top = () =>
        page.locator('#step-need').evaluate((item) => item.getBoundingClientRect().top + scrollY);
      const rest = await top();
      for (const _ of steps) {
        await button(page, locale, 'next').click();
        expect(await top()).toBe(rest);
      }
    }
});

test('the buttons are as large as a finger', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, 'it');
  for (const name of ['previous', 'next', 'all']) {
    const box = await button(page, 'it', name).boundingBox();
    expect(box!.height).toBeGreaterThanOrEqual(44);
    expect(box!.width).toBeGreaterThanOrEqual(44);
  }
});

test('the script moves nothing when it arrives', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => shifts.push(Reflect.get(entry, 'value') as number)),
    ).observe({ type: 'layout-shift', buffered: true });
  });
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, 'it', '?chain=2#chain');
  await page.waitForTimeout(300);
  const sum = await page.evaluate(() =>
    (Reflect.get(window, 'shifts') as number[]).reduce((total, value) => total + value, 0),
  );
  expect(sum).toBe(0);
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });
  test('the figure is complete: drawing, list, table, no controls', async ({ page }) => {
    await page.goto('it/asic/?chain=2#chain');
    await expect(figure(page).locator('.drawings svg:visible')).toHaveCount(1);
    await expect(figure(page).locator('li[id]')).toHaveCount(
      steps.length + layers.length + beside.length,
    );
    await expect(figure(page).getByRole('button')).toHaveCount(0);
  });
});

test('in forced colours a mark is seen by its stroke and the current step by its badge', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page, 'it', '?chain=2');
  const drawing = figure(page).locator('svg[role=img]:visible');
  const style = (selector: string, name: string) =>
    drawing
      .locator(selector)
      .first()
      .evaluate((part, of) => getComputedStyle(part).getPropertyValue(of), name);
  const text = await style('[data-stage=step-fab] text', 'fill');
  const ground = await style('[data-stage=step-fab] rect', 'fill');
  expect(text).not.toBe(ground);
  expect(await style('[data-stage=step-fab] rect', 'stroke-dasharray')).not.toBe('none');
  expect(await style('[data-stage=step-design] circle', 'fill')).not.toBe(ground);
  expect(await style('[data-stage=step-design] .d-number', 'fill')).toBe(ground);
});

test('with reduced motion a step shows at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'it');
  await button(page, 'it', 'next').click();
  const running = await page.evaluate(() => document.getAnimations().length);
  expect(running).toBe(0);
  expect(await marked(page)).toContain(steps[0]!.id);
});

test('on paper the controls are gone, the rest is there', async ({ page }) => {
  await open(page, 'it', '?chain=2');
  await page.emulateMedia({ media: 'print' });
  await expect(button(page, 'it', 'next')).toBeHidden();
  await expect(figure(page).locator('.drawings svg:visible')).toHaveCount(1);
  await expect(page.locator('#beside-innostar')).toBeVisible();
});
