import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, sourceLanguage } from '../src/i18n/languages.ts';
import { axeFaults, rulesOfLayout } from './axe.ts';
import { model, story, words } from './content.ts';
import { openFigure, seeFigure } from './figure-page.ts';
import { sectionWith } from './kinds.ts';
import { dist } from './site.ts';

const answer = Math.round(model.claims.get('chinese-share-of-plan')!.value!);
const source = sourceLanguage.code;
type View = 'place' | 'supplier' | 'together';

/** Squares of the drawing that is seen, as `x,y`, where the reader sees them. */
const squares = (page: Page) =>
  page.locator('#split svg:visible [data-kind] path').evaluateAll((marks) =>
    marks.map((mark) => {
      const { x, y } = mark.getBoundingClientRect();
      const from = mark.closest('svg')!.getBoundingClientRect();
      return `${Math.round(x - from.x)},${Math.round(y - from.y)}`;
    }),
  );
const open = (page: Page, locale: string, query = '') => openFigure(page, locale, 'split', query);
const reload = async (page: Page) => {
  await page.reload();
  await seeFigure(page, 'split');
};
/** The words of the figure in a language. */
const sayIn =
  (locale: string) =>
  (key: Words.In<'figures:split'>, variables?: Record<string, string | number>) =>
    words(locale)(`figures:split.${key}`, variables);
const say = sayIn(source);
const radio = (page: Page, view: View) => page.locator(`split-figure input[value=${view}]`);
const told = (page: Page) => page.locator('split-guess .told');
const asked = (page: Page) => new URL(page.url()).searchParams;

test.describe('the squares', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const { code } of languages) {
    const say = sayIn(code);

    test(`in ${code} every grouping by mouse: the same squares, elsewhere, said and in the address`, async ({
      page,
    }) => {
      await open(page, code);
      const start = await squares(page);
      expect(new Set(start).size).toBe(start.length);
      const first = await page
        .locator('#split svg:visible [data-kind] path')
        .first()
        .elementHandle();
      for (const view of ['supplier', 'together'] as const) {
        await page.getByRole('radio', { name: say(`control.${view}`) }).check();
        const now = await squares(page);
        expect(new Set(now).size).toBe(start.length);
        expect(now).not.toEqual(start);
        await expect(page.locator('#split .control [role=status]')).toHaveText(
          say(`control.${view}Said`),
        );
        expect(asked(page).get('split')).toBe(view);
        await expect(page.locator(`#split svg:visible [data-view=${view}]`)).toBeVisible();
        await expect(page.locator('#split svg:visible [data-view=place]')).toBeHidden();
      }
      expect(await first.evaluate((node) => node.isConnected)).toBe(true);
      await page.getByRole('radio', { name: say('control.place') }).check();
      expect(await squares(page)).toEqual(start);
      expect(new URL(page.url()).search).toBe('');
    });

    test(`in ${code} a guess is compared by keyboard, kept in the address, and undone`, async ({
      page,
    }) => {
      await open(page, code);
      const range = page.getByRole('slider', { name: say('guess.range', { whole: 100 }) });
      await range.focus();
      await page.keyboard.press('Home');
      for (const key of ['PageUp', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
      await expect(page.getByLabel(say('guess.number'))).toHaveValue('12');
      await page.getByRole('button', { name: say('guess.compare') }).focus();
      await page.keyboard.press('Enter');
      await expect(told(page)).toBeVisible();
      await expect(told(page)).toContainText(say('guess.answer', { answer, whole: 100 }));
      await expect(told(page)).toContainText(
        say('guess.under', { count: answer - 12, n: answer - 12 }),
      );
      await expect(radio(page, 'together')).toBeChecked();
      await expect(page.locator('#split svg:visible text[data-guess]')).toHaveText(
        say('guess.mark', { n: 12 }),
      );
      const again = page.getByRole('button', { name: say('guess.again') });
      await expect(again).toBeFocused();
      expect(asked(page).get('guess')).toBe('12');
      await reload(page);
      await expect(told(page)).toBeVisible();
      await expect(page.locator('#split svg:visible path[data-guess]')).toBeVisible();
      await again.click();
      await expect(told(page)).toBeHidden();
      await expect(range).toBeFocused();
      await expect(page.locator('#split [data-guess]')).toHaveCount(0);
      expect(new URL(page.url()).search).toBe('');
    });

    test(`in ${code} no grouping and no answer moves the text or makes the page wider, at any width`, async ({
      page,
    }) => {
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await open(page, code);
        const place = () =>
          page
            .locator('#split .summary')
            .evaluate((node) => node.getBoundingClientRect().top + scrollY);
        const before = await place();
        for (const view of ['supplier', 'together', 'place'] as const) {
          await radio(page, view).check();
          expect(await place(), `${view} at ${width} px`).toBe(before);
        }
        await page.locator('split-guess button[type=submit]').click();
        expect(await place(), `the answer at ${width} px`).toBe(before);
        const [sideways, small] = await page.evaluate(() => [
          document.documentElement.scrollWidth - document.documentElement.clientWidth,
          [
            ...document.querySelectorAll('split-figure :is(button, label, input[type=number])'),
          ].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
            .length,
        ]);
        expect(sideways, `at ${width} px`).toBe(0);
        expect(small, `controls under 44 px at ${width} px`).toBe(0);
      }
    });

    test(`in ${code} axe finds no fault in a grouping or an answer, in ${code === source ? 'light' : 'dark'} colours`, async ({
      page,
    }) => {
      // The pages at rest are examined elsewhere, and the elements of the languages are the same.
      if (code !== source) await page.emulateMedia({ colorScheme: 'dark' });
      for (const query of ['?split=supplier', '?guess=60']) {
        await open(page, code, query);
        const rules = code === source ? undefined : rulesOfLayout;
        expect(await axeFaults(page, 'split-figure', rules), query).toEqual([]);
      }
    });
  }

  test('arrows change the grouping, the address reloads to it, reset goes back', async ({
    page,
  }) => {
    await open(page, source);
    const start = await squares(page);
    await radio(page, 'place').focus();
    await page.keyboard.press('ArrowRight');
    await expect(radio(page, 'supplier')).toBeChecked();
    const supplier = await squares(page);
    await reload(page);
    await expect(radio(page, 'supplier')).toBeChecked();
    expect(await squares(page)).toEqual(supplier);
    await page.getByRole('button', { name: say('control.reset') }).click();
    await expect(radio(page, 'place')).toBeChecked();
    expect(await squares(page)).toEqual(start);
    expect(new URL(page.url()).search).toBe('');
  });

  test('a phrase in the text shows its grouping', async ({ page }) => {
    await page.goto(`${source}/`);
    await page.locator('a[data-figure=split][data-state=supplier]').first().click();
    await expect(radio(page, 'supplier')).toBeChecked();
  });

  test('a state that cannot be changes nothing', async ({ page }) => {
    // What counts as a number at all is tested with address-state.ts.
    for (const query of ['?split=nonsense&guess=1000', '?guess=0x10']) {
      await open(page, source, query);
      await expect(radio(page, 'place')).toBeChecked();
      await expect(told(page), query).toBeHidden();
    }
  });

  test('the state stays right when the width changes', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, source);
    await radio(page, 'supplier').check();
    await page.setViewportSize({ width: 320, height: 800 });
    const narrow = await squares(page);
    await reload(page);
    await expect(radio(page, 'supplier')).toBeChecked();
    expect(await squares(page)).toEqual(narrow);
  });

  test('in forced colours the three kinds stay apart by hole, hatch and solid; on paper the grouping by place stands', async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, source);
    const look = (kind: string) =>
      page
        .locator(`#split svg:visible [data-kind=${kind}] path`)
        .first()
        .evaluate((mark) => {
          const { fill, stroke } = getComputedStyle(mark);
          const ground = getComputedStyle(document.documentElement).backgroundColor;
          return { filled: fill !== ground, stroked: stroke !== 'none' && stroke !== ground };
        });
    expect(await look('chinese')).toEqual({ filled: true, stroked: false });
    expect(await look('compliant')).toEqual({ filled: false, stroked: true });
    expect(await look('abroad')).toEqual({ filled: true, stroked: false });
    const start = await squares(page);
    await radio(page, 'together').check();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await squares(page)).toEqual(start);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await squares(page)).not.toEqual(start);
  });
});

test('squares move, in 900 ms at most, to where they stand without motion', async ({ page }) => {
  await open(page, source);
  await radio(page, 'supplier').check();
  // The times that the animations are made with, not those that this machine takes.
  const motions = await page.evaluate(() =>
    document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime)),
  );
  expect(motions.length).toBeGreaterThan(100);
  expect(Math.max(...motions)).toBeLessThanOrEqual(900);
  await radio(page, 'together').check();
  await radio(page, 'supplier').check();
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  const moved = await squares(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reload(page);
  await expect(radio(page, 'supplier')).toBeChecked();
  expect(await squares(page)).toEqual(moved);
  await radio(page, 'together').check();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test.describe('the squares without script', () => {
  test.use({ javaScriptEnabled: false });

  test('drawing, words, table and files are there, and no control', async ({ page }) => {
    await page.goto(`${source}/${sectionWith('split')}/`);
    await expect(page.locator('#split svg:visible')).toHaveCount(1);
    await expect(page.getByRole('img', { name: say('title') })).toBeVisible();
    await expect(page.locator('#split .summary')).toHaveText(say('summary'));
    // The panel’s field to copy the address from is read only, and works without script.
    const controls = page.locator('split-figure :is(input, button):not(copy-field *)');
    await expect(controls).toHaveCount(0);
    const data = JSON.parse(readFileSync(join(dist, source, 'split', 'data.json'), 'utf8')) as {
      rows: unknown[];
    };
    await expect(page.locator('#split tbody tr')).toHaveCount(data.rows.length);
    const guess = await page.locator('split-guess').boundingBox();
    expect(guess?.height).toBe(0);
  });
});

test('the drawings to take away are whole XML', async ({ page }) => {
  const files = languages.flatMap(({ code }) =>
    story.figures.map((id) => readFileSync(join(dist, code, id, 'figure.svg'), 'utf8')),
  );
  const errors = await page.evaluate(
    (texts) =>
      texts.map(
        (text) =>
          new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')
            ?.textContent,
      ),
    files,
  );
  expect(errors.filter(Boolean)).toEqual([]);
});
