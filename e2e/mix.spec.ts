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
/** What the figure writes at every amount, as the page was given it; the sums are tested with mix.ts. */
const statesIn = (locale: string) =>
  mixSteps({ model, locale, translator: translators.get(locale)! });
const { steps, presets } = statesIn(source);
const last = steps.length - 1;
const waiting = Math.floor(last / 2);
const crossing = presets.find(({ name }) => name === 'crossing')!.index;

const slider = (page: Page) => page.locator('mix-figure input[type=range]');
const slot = (page: Page, name: string) => page.locator(`mix-figure [data-slot=${name}]`);
const sentence = (page: Page, when: string) => page.locator(`mix-figure [data-when=${when}]`);
const note = (page: Page) => page.locator('mix-figure [data-note]:visible');
const asked = (page: Page) => new URL(page.url()).search;
const open = (page: Page, locale: string, query = '') => openFigure(page, locale, 'mix', query);

/** Expects the sentence, the note and the slider to say an amount in the words of a language. */
async function expectStep(page: Page, index: number, locale: string = source): Promise<void> {
  const state = statesIn(locale).steps[index]!;
  await expect(slider(page)).toHaveValue(String(index));
  await expect(sentence(page, 'supposed')).toBeVisible();
  await expect(sentence(page, 'open')).toBeHidden();
  await expect(slot(page, 'chips')).toHaveText(state.chips);
  await expect(slot(page, 'nvidia')).toHaveText(state.nvidia);
  await expect(slot(page, 'share')).toHaveText(state.share);
  await expect(note(page)).toHaveText(words(locale)(`figures:mix.note.${state.note}`));
  await expect(slider(page)).toHaveAttribute('aria-valuetext', state.spoken);
}

/** Expects that nothing is supposed: what is known is said, and the bar leaves the rest open. */
async function expectRest(page: Page, locale: string = source): Promise<void> {
  const t = words(locale);
  await expect(sentence(page, 'open')).toBeVisible();
  await expect(sentence(page, 'supposed')).toBeHidden();
  await expect(note(page)).toHaveText(t('figures:mix.note.open'));
  await expect(slider(page)).toHaveAttribute('aria-valuetext', t('figures:mix.openSpoken'));
  for (const chips of await page.locator('mix-figure [data-chips]').all())
    await expect(chips).toHaveAttribute('width', /^0(\.0+)?$/);
}

for (const { code } of languages)
  test(`in ${code} nothing is supposed until the keyboard moves the amount`, async ({ page }) => {
    await open(page, code);
    await expectRest(page, code);
    expect(asked(page)).toBe('');
    await slider(page).focus();
    for (const [key, index] of [
      ['ArrowLeft', waiting - 1],
      ['Home', 0],
      ['ArrowRight', 1],
      ['End', last],
    ] as const) {
      await page.keyboard.press(key);
      await expectStep(page, index, code);
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
  await press('[data-by="-1"]');
  await expectStep(page, waiting - 1);
  await press(`[data-to="${crossing}"]`);
  await expectStep(page, crossing);
  expect(asked(page)).toBe(`?mix=${steps[crossing]!.state}`);
  await expect(page.locator('mix-figure [role=status]')).toHaveText(steps[crossing]!.spoken);
  await press(`[data-to="${last}"]`);
  await press('[data-by="1"]');
  await expectStep(page, last);
  await press('.reset');
  await expectRest(page);
  expect(asked(page)).toBe('');
  expect(errors).toEqual([]);
});

test('in every drawing the chips fill their part of what is spent abroad', async ({ page }) => {
  await open(page, source, `?mix=${steps[crossing]!.state}`);
  await expectStep(page, crossing);
  const bars = await page
    .locator('mix-figure [data-chips]')
    .evaluateAll((rects) =>
      rects.map((rect) => [
        Number(rect.getAttribute('width')),
        Number(rect.getAttribute('data-chips')),
      ]),
    );
  expect(bars).toHaveLength(3);
  for (const [width, room] of bars)
    expect(width! / room!).toBeCloseTo(steps[crossing]!.amount / steps[last]!.amount, 3);
});

test('an amount in the address is shown on load, or the one next to it', async ({ page }) => {
  const { state, amount } = steps[crossing + 1]!;
  await open(page, source, `?mix=${state}#mix`);
  await expectStep(page, crossing + 1);
  await page.reload();
  await seeFigure(page, 'mix');
  await expectStep(page, crossing + 1);
  const between = (amount - (amount - steps[crossing]!.amount) / 4) / 1e9;
  await open(page, source, `?mix=${between.toFixed(3)}`);
  await expectStep(page, crossing + 1);
});

test('what cannot be an amount leaves the figure at rest, and the address alone', async ({
  page,
}) => {
  // Over the whole, no number; what counts as one is tested with address-state.ts.
  for (const wrong of [String(Number(steps[last]!.state) + 1), 'abc']) {
    await open(page, source, `?mix=${wrong}`);
    await expectRest(page);
    expect(asked(page)).toBe(`?mix=${wrong}`);
  }
});

test('no amount changes the height of the figure, in any language, at any width', async ({
  page,
}) => {
  for (const { code } of languages) {
    await open(page, code);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.locator('mix-figure .reset').click();
      const heights = await slider(page).evaluate((range: HTMLInputElement) => {
        const height = () => document.getElementById('mix')!.getBoundingClientRect().height;
        const rest = height();
        const places = Array.from({ length: Number(range.max) + 1 }, (_, index) => index);
        return [
          rest,
          ...places.map((place) => {
            range.value = String(place);
            range.dispatchEvent(new Event('input', { bubbles: true }));
            return height();
          }),
        ];
      });
      expect(heights.length).toBe(steps.length + 1);
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
  test('what is known, the bar and the table of amounts stand; no control does', async ({
    page,
  }) => {
    await page.goto(`${source}/${sectionWith('mix')}/`);
    await expect(sentence(page, 'open')).toHaveText(words(source)('figures:mix.open'));
    await expect(sentence(page, 'supposed')).toBeHidden();
    await expect(slider(page)).toBeHidden();
    await expect(page.locator('#mix tbody tr')).toHaveCount(presets.length);
    await expect(page.locator('#mix tbody tr').first()).toBeVisible();
  });
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });
  test('text and marks of the bar have the system’s colours', async ({ page }) => {
    await open(page, source, `?mix=${steps[crossing]!.state}`);
    const colour = (selector: string, property: string) =>
      page
        .locator(`mix-figure svg:visible ${selector}`)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    const text = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
    expect(await colour('.d-text', 'fill')).toBe(text);
    expect(await colour('.d-us', 'fill')).toBe(text);
    expect(await colour('.d-unstated', 'stroke')).toBe(text);
  });
});

for (const { code } of languages)
  test(`in ${code} axe finds no fault at an amount, in ${code === source ? 'light' : 'dark'} colours`, async ({
    page,
  }) => {
    // The pages at rest are examined elsewhere, and the elements of the languages are the same.
    if (code !== source) await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, code, `?mix=${steps[crossing + 1]!.state}`);
    const rules = code === source ? undefined : rulesOfLayout;
    expect(await axeFaults(page, 'mix-figure', rules)).toEqual([]);
  });
