import { expect, test, type Page } from '@playwright/test';
import { createTranslators } from '../src/i18n/translators.ts';
import { axeFaults } from './axe.ts';
import { model } from './content.ts';

const translators = createTranslators(model);
const answer = Math.round(model.claims.get('chinese-share-of-plan')!.value!);

/** Squares of the drawing that is seen, as `x,y`, where the reader sees them. */
const squares = (page: Page) =>
  page.locator('#split svg:visible [data-kind] path').evaluateAll((marks) =>
    marks.map((mark) => {
      const { x, y } = mark.getBoundingClientRect();
      const from = mark.closest('svg')!.getBoundingClientRect();
      return `${Math.round(x - from.x)},${Math.round(y - from.y)}`;
    }),
  );
const open = async (page: Page, locale: string, query = '') => {
  await page.goto(`${locale}/plan/${query}`);
  await page.locator('split-figure').scrollIntoViewIfNeeded();
  await expect(page.locator('#split fieldset')).toBeVisible();
};

for (const [locale, { t }] of translators) {
  const say = (key: Words.In<'figures:split'>, variables?: Record<string, string | number>) =>
    t(`figures:split.${key}`, variables);
  const radio = (page: Page, view: 'place' | 'supplier' | 'together') =>
    page.getByRole('radio', { name: say(`control.${view}`) });
  const status = (page: Page) => page.locator('#split .control [role=status]');

  test.describe(`the squares, ${locale}`, () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    test('every grouping by mouse: the same squares, elsewhere, said and in the address', async ({
      page,
    }) => {
      await open(page, locale);
      const start = await squares(page);
      expect(new Set(start).size).toBe(start.length);
      const first = await page
        .locator('#split svg:visible [data-kind] path')
        .first()
        .elementHandle();
      for (const view of ['supplier', 'together'] as const) {
        await radio(page, view).check();
        const now = await squares(page);
        expect(new Set(now).size).toBe(start.length);
        expect(now).not.toEqual(start);
        await expect(status(page)).toHaveText(say(`control.${view}Said`));
        expect(new URL(page.url()).searchParams.get('split')).toBe(view);
        await expect(page.locator(`#split svg:visible [data-view=${view}]`)).toBeVisible();
        await expect(page.locator('#split svg:visible [data-view=place]')).toBeHidden();
      }
      expect(await first.evaluate((node) => node.isConnected)).toBe(true);
      await radio(page, 'place').check();
      expect(await squares(page)).toEqual(start);
      expect(new URL(page.url()).search).toBe('');
    });

    test('arrows change the grouping, the address reloads to it, reset goes back', async ({
      page,
    }) => {
      await open(page, locale);
      const start = await squares(page);
      await radio(page, 'place').focus();
      await page.keyboard.press('ArrowRight');
      await expect(radio(page, 'supplier')).toBeChecked();
      const supplier = await squares(page);
      await page.reload();
      await page.locator('split-figure').scrollIntoViewIfNeeded();
      await expect(radio(page, 'supplier')).toBeChecked();
      expect(await squares(page)).toEqual(supplier);
      await page.getByRole('button', { name: say('control.reset') }).click();
      await expect(radio(page, 'place')).toBeChecked();
      expect(await squares(page)).toEqual(start);
      expect(new URL(page.url()).search).toBe('');
    });

    test('a guess is compared by keyboard, kept in the address, and undone', async ({ page }) => {
      await open(page, locale);
      const range = page.getByRole('slider', { name: say('guess.range', { whole: 100 }) });
      await range.focus();
      await page.keyboard.press('Home');
      for (const key of ['PageUp', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
      await expect(page.getByLabel(say('guess.number'))).toHaveValue('12');
      await page.getByRole('button', { name: say('guess.compare') }).focus();
      await page.keyboard.press('Enter');
      const told = page.locator('split-guess .told');
      await expect(told).toBeVisible();
      await expect(told).toContainText(say('guess.answer', { answer, whole: 100 }));
      await expect(told).toContainText(say('guess.under', { count: answer - 12, n: answer - 12 }));
      await expect(radio(page, 'together')).toBeChecked();
      await expect(page.locator('#split svg:visible text[data-guess]')).toHaveText(
        say('guess.mark', { n: 12 }),
      );
      const again = page.getByRole('button', { name: say('guess.again') });
      await expect(again).toBeFocused();
      expect(new URL(page.url()).searchParams.get('guess')).toBe('12');
      await page.reload();
      await page.locator('split-figure').scrollIntoViewIfNeeded();
      await expect(told).toBeVisible();
      await expect(page.locator('#split svg:visible path[data-guess]')).toBeVisible();
      await again.click();
      await expect(told).toBeHidden();
      await expect(range).toBeFocused();
      await expect(page.locator('#split [data-guess]')).toHaveCount(0);
      expect(new URL(page.url()).search).toBe('');
    });

    test('a phrase in the text shows its grouping', async ({ page }) => {
      await page.goto(`${locale}/`);
      const phrase = page.locator('a[data-figure=split][data-state=supplier]').first();
      await phrase.click();
      await expect(radio(page, 'supplier')).toBeChecked();
    });

    test('the wording of an unknown state in the address changes nothing', async ({ page }) => {
      for (const guess of ['1000', '', '0x10', '1e1', '-1']) {
        await open(page, locale, `?split=nonsense&guess=${guess}`);
        await expect(radio(page, 'place')).toBeChecked();
        await expect(page.locator('split-guess .told'), guess).toBeHidden();
      }
    });

    test('no fault that axe finds, in any grouping, with an answer, light and dark', async ({
      page,
    }) => {
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        for (const query of ['?split=supplier', '?guess=60']) {
          await open(page, locale, query);
          expect(await axeFaults(page)).toEqual([]);
        }
      }
    });

    for (const width of [320, 768, 1280])
      test(`at ${width} px nothing moves the text, nothing scrolls sideways`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await open(page, locale);
        const place = () =>
          page
            .locator('#split .summary')
            .evaluate((node) => node.getBoundingClientRect().top + scrollY);
        const before = await place();
        for (const view of ['supplier', 'together', 'place'] as const) {
          await radio(page, view).check();
          expect(await place()).toBe(before);
        }
        await page.getByRole('button', { name: say('guess.compare') }).click();
        expect(await place()).toBe(before);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways).toBe(0);
        const small = await page
          .locator('split-figure :is(button, label, input[type=number]):visible')
          .evaluateAll(
            (all) => all.filter((one) => one.getBoundingClientRect().height < 44).length,
          );
        expect(small).toBe(0);
      });

    test('the state stays right when the width changes', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(page, locale);
      await radio(page, 'supplier').check();
      await page.setViewportSize({ width: 320, height: 800 });
      const narrow = await squares(page);
      await page.reload();
      await page.locator('split-figure').scrollIntoViewIfNeeded();
      await expect(radio(page, 'supplier')).toBeChecked();
      expect(await squares(page)).toEqual(narrow);
    });

    test('in forced colours the three kinds stay apart by hole, hatch and solid', async ({
      page,
    }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await open(page, locale);
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
    });

    test('on paper the grouping by place stands, whatever was chosen', async ({ page }) => {
      await open(page, locale);
      const start = await squares(page);
      await radio(page, 'together').check();
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await squares(page)).toEqual(start);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await squares(page)).not.toEqual(start);
    });

    test('the files stand alone: drawing, table, data', async ({ page, request }) => {
      const svg = await (await request.get(`${locale}/split/figure.svg`)).text();
      for (const words of ['CC BY 4.0', 'dodici miliardi', 'xml:lang'])
        expect(svg).toContain(words);
      expect(svg).not.toContain('var(');
      const errors = await page.evaluate(
        (text) =>
          new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('parsererror')
            .length,
        svg,
      );
      expect(errors).toBe(0);
      const csv = (await (await request.get(`${locale}/split/data.csv`)).body()).toString('utf8');
      expect(csv.startsWith('\ufeff')).toBe(true);
      expect(csv).toContain(locale === 'it' ? ';26,8;' : ',26.8,');
      const data = (await (await request.get(`${locale}/split/data.json`)).json()) as {
        lang: string;
        title: string;
        rows: { id: string; amount: number }[];
      };
      expect(data).toMatchObject({ lang: locale, title: say('title') });
      expect(data.rows.find(({ id }) => id === 'two-allocations')?.amount).toBe(12300);
    });
  });

  test.describe(`the squares in motion, ${locale}`, () => {
    test('squares move, in 900 ms at most, to where they stand without motion', async ({
      page,
    }) => {
      await open(page, locale);
      await radio(page, 'supplier').check();
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
      await page.reload();
      await page.locator('split-figure').scrollIntoViewIfNeeded();
      await expect(radio(page, 'supplier')).toBeChecked();
      expect(await squares(page)).toEqual(moved);
      await radio(page, 'together').check();
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    });

    test('the arrival of the script shifts nothing', async ({ page }) => {
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            Reflect.set(
              window,
              'shift',
              (Reflect.get(window, 'shift') ?? 0) + Reflect.get(entry, 'value'),
            );
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${locale}/plan/?split=supplier#split`);
      await expect(radio(page, 'supplier')).toBeChecked();
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => Reflect.get(window, 'shift') ?? 0)).toBe(0);
    });
  });

  test.describe(`the squares without script, ${locale}`, () => {
    test.use({ javaScriptEnabled: false });

    test('drawing, words, table and files are there, and no control', async ({ page }) => {
      await page.goto(`${locale}/plan/`);
      await expect(page.locator('#split svg:visible')).toHaveCount(1);
      await expect(page.getByRole('img', { name: say('title') })).toBeVisible();
      await expect(page.locator('#split .summary')).toHaveText(say('summary'));
      // The panel’s field to copy the address from is read only, and works without script.
      const controls = page.locator('split-figure :is(input, button):not(copy-field *)');
      await expect(controls).toHaveCount(0);
      await expect(page.locator('#split tbody tr')).toHaveCount(6);
      const guess = await page.locator('split-guess').boundingBox();
      expect(guess?.height).toBe(0);
    });
  });
}
