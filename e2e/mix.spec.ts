import { expect, test, type Page } from '@playwright/test';
import { mixSteps } from '../src/components/figures/mix.ts';
import { languages, sourceLanguage } from '../src/i18n/languages.ts';
import { createTranslators } from '../src/i18n/translators.ts';
import { axeFaults, rulesOfLayout } from './axe.ts';
import { model, words } from './content.ts';
import { openFigure, seeFigure } from './figure-page.ts';
import { sectionWith } from './kinds.ts';

const source = sourceLanguage.code;
const translators = createTranslators(model);
/** What the figure writes at every share, as the page was given it; the sums are tested with mix.ts. */
const statesIn = (locale: string) =>
  mixSteps({ model, locale, translator: translators.get(locale)! });
const { step, steps } = statesIn(source);
const reported = steps.find(({ note }) => note === 'reported')!.share;
const floor = steps.find(({ note }) => note === 'floor')!.share;

const slider = (page: Page) => page.locator('mix-figure input[type=range]');
const slot = (page: Page, name: string) => page.locator(`mix-figure [data-slot=${name}]`);
const asked = (page: Page) => new URL(page.url()).search;
const open = (page: Page, locale: string, query = '') => openFigure(page, locale, 'mix', query);

/** Expects the sentence, the note and the slider to say a share in the words of a language. */
async function expectShare(page: Page, share: number, locale: string = source): Promise<void> {
  const state = statesIn(locale).steps.find((each) => each.share === share)!;
  await expect(slider(page)).toHaveValue(String(share));
  await expect(slot(page, 'share')).toHaveText(state.shareText);
  await expect(slot(page, 'chinese')).toHaveText(state.chinese);
  await expect(slot(page, 'nvidia')).toHaveText(state.nvidia);
  await expect(slot(page, 'plan')).toHaveText(state.plan);
  await expect(page.locator('mix-figure [data-note]:visible')).toHaveText(
    words(locale)(`figures:mix.note.${state.note}`),
  );
  await expect(slider(page)).toHaveAttribute('aria-valuetext', state.spoken);
}

for (const { code } of languages)
  test(`in ${code} the keyboard moves the share by a step, by two, to the ends`, async ({
    page,
  }) => {
    await open(page, code);
    await expectShare(page, reported, code);
    expect(asked(page)).toBe('');
    await slider(page).focus();
    for (const [key, share] of [
      ['ArrowLeft', reported - step],
      ['PageDown', reported - 3 * step],
      ['Home', 0],
      ['PageUp', 2 * step],
      ['End', 100],
    ] as const) {
      await page.keyboard.press(key);
      await expectShare(page, share, code);
    }
  });

test('in the whole explainer buttons step and jump; reset leads home and clears the address', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${source}/`);
  await seeFigure(page, 'mix');
  const press = (selector: string) => page.locator(`mix-figure ${selector}`).click();
  await press(`[data-by="${-step}"]`);
  await expectShare(page, reported - step);
  await press(`[data-to="${floor}"]`);
  await expectShare(page, floor);
  expect(asked(page)).toBe(`?mix=${floor}`);
  await expect(page.locator('mix-figure [role=status]')).toHaveText(
    steps.find(({ share }) => share === floor)!.spoken,
  );
  await press('[data-to="100"]');
  await press(`[data-by="${step}"]`);
  await expectShare(page, 100);
  await press('.reset');
  await expectShare(page, reported);
  expect(asked(page)).toBe('');
  expect(errors).toEqual([]);
});

test('the bar is as long as the share says, in every drawing; the ghost stays', async ({
  page,
}) => {
  const share = 9 * step;
  await open(page, source, `?mix=${share}`);
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
    expect(chinese).toBeCloseTo((home * share) / 100, 1);
    expect(chinese + nvidia).toBeCloseTo(home, 1);
  }
  await expect(page.locator('mix-figure .d-mix-ghost:visible')).toHaveCount(1);
});

test('a share in the address is shown on load; one that cannot be leaves the figure at rest', async ({
  page,
}) => {
  await open(page, source, `?mix=${floor - step}#mix`);
  await expectShare(page, floor - step);
  await page.reload();
  await seeFigure(page, 'mix');
  await expectShare(page, floor - step);
  // Between two steps, over the whole, no number; what counts as one is tested with address-state.ts.
  for (const wrong of [String(step + 1), String(100 + step), 'abc']) {
    await open(page, source, `?mix=${wrong}`);
    await expectShare(page, reported);
    expect(asked(page)).toBe(`?mix=${wrong}`);
  }
});

test('no share changes the height of the figure, in any language, at any width', async ({
  page,
}) => {
  for (const { code } of languages) {
    await open(page, code);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const heights = await slider(page).evaluate((range: HTMLInputElement) => {
        const shares = Array.from(
          { length: 100 / Number(range.step) + 1 },
          (_, index) => index * Number(range.step),
        );
        return shares.map((share) => {
          range.value = String(share);
          range.dispatchEvent(new Event('input', { bubbles: true }));
          return document.getElementById('mix')!.getBoundingClientRect().height;
        });
      });
      expect(heights.length).toBe(steps.length);
      expect([...new Set(heights)], `in ${code} at ${width} px`).toHaveLength(1);
    }
  }
});

test('targets are at least 44 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, source);
  const sizes = await page.locator('mix-figure .controls :is(button, input)').evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(sizes.length).toBeGreaterThan(5);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the sentence, the bar and the table of shares stand; no control does', async ({ page }) => {
    await page.goto(`${source}/${sectionWith('mix')}/`);
    const { chinese } = steps.find(({ share }) => share === reported)!;
    await expect(slot(page, 'chinese')).toHaveText(chinese);
    await expect(slider(page)).toBeHidden();
    await expect(page.locator('#mix tbody tr')).toHaveCount(4);
    await expect(page.locator('#mix tbody tr').first()).toBeVisible();
  });
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });
  test('text and marks of the bar have the system’s colours', async ({ page }) => {
    await open(page, source, `?mix=${floor}`);
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

for (const { code } of languages)
  test(`in ${code} axe finds no fault at another share, in ${code === source ? 'light' : 'dark'} colours`, async ({
    page,
  }) => {
    // The pages at rest are examined elsewhere, and the elements of the languages are the same.
    if (code !== source) await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, code, `?mix=${floor - step}`);
    const rules = code === source ? undefined : rulesOfLayout;
    expect(await axeFaults(page, 'mix-figure', rules)).toEqual([]);
  });
