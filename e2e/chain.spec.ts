import { expect, test, type Page } from '@playwright/test';
import { languages, sourceLanguage } from '../src/i18n/languages.ts';
import { axeFaults, rulesOfLayout } from './axe.ts';
import { chain, model, words } from './content.ts';
import { openFigure, seeFigure } from './figure-page.ts';
import { sectionWith } from './kinds.ts';

const { steps, rules, layers, beside } = model.chain;
const source = sourceLanguage.code;
const ids = steps.map(({ id }) => id);
type Control = 'previous' | 'next' | 'all';

const figure = (page: Page) => page.locator('figure#chain');
const drawing = (page: Page) => figure(page).locator('.drawings svg:visible');
const button = (page: Page, locale: string, name: Control) =>
  figure(page).getByRole('button', {
    name: words(locale)(`figures:chain.stepper.${name}`),
    exact: true,
  });
const open = (page: Page, locale: string, query = '') => openFigure(page, locale, 'chain', query);
/** The stages that are marked: its item in the list, and its mark in each of the three drawings. */
const marked = (page: Page) =>
  figure(page)
    .locator('[data-current]')
    .evaluateAll((all) =>
      all.map((part) => part.id || part.getAttribute('data-stage')).filter(Boolean),
    );
const everywhere = (id: string | undefined) => [id, id, id, id];
const step = (page: Page) => new URL(page.url()).searchParams.get('chain');

for (const { code } of languages)
  test(`in ${code} the mouse goes through every step, and back to the whole`, async ({ page }) => {
    await open(page, code);
    for (const [index, id] of ids.entries()) {
      await button(page, code, 'next').click();
      expect(await marked(page)).toEqual(everywhere(id));
      expect(step(page)).toBe(String(index + 1));
      const text = await page.locator(`#${id} .text`).innerText();
      await expect(figure(page).getByRole('status')).toContainText(text);
    }
    await expect(button(page, code, 'next')).toHaveAttribute('aria-disabled', 'true');
    await button(page, code, 'next').press('Enter');
    expect(step(page)).toBe(String(steps.length));
    await button(page, code, 'previous').click();
    expect(await marked(page)).toContain(ids.at(-2));
    await button(page, code, 'all').click();
    expect(await marked(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    await expect(button(page, code, 'all')).toHaveAttribute('aria-disabled', 'true');
  });

test('the keyboard does the same, and the focus stays where it was', async ({ page }) => {
  const [previous, next, all] = (['previous', 'next', 'all'] as const).map((name) =>
    button(page, source, name),
  ) as [Buttons, Buttons, Buttons];
  type Buttons = ReturnType<typeof button>;
  await open(page, source);
  await next.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  expect(await marked(page)).toEqual(everywhere(ids[1]));
  await expect(next).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(previous).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await marked(page)).toEqual(everywhere(ids[0]));
  await expect(previous).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await marked(page)).toEqual([]);
  await expect(all).toBeFocused();
});

for (const { code } of languages)
  test(`in ${code} axe finds nothing at a step, in ${code === source ? 'light' : 'dark'} colours`, async ({
    page,
  }) => {
    // The pages at rest are examined elsewhere, and the elements of the languages are the same.
    if (code !== source) await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, code, `?chain=${steps.length - 1}`);
    const rules = code === source ? undefined : rulesOfLayout;
    expect(await axeFaults(page, 'chain-figure', rules)).toEqual([]);
  });

test('an address keeps its step over a reload; what is no step is the whole chain', async ({
  page,
}) => {
  await open(page, source, '?chain=3#chain');
  expect(await marked(page)).toEqual(everywhere(ids[2]));
  await page.reload();
  await seeFigure(page, 'chain');
  expect(await marked(page)).toEqual(everywhere(ids[2]));
  // What counts as a number at all is tested with address-state.ts.
  for (const wrong of ['0', String(steps.length + 1), 'x']) {
    await open(page, source, `?chain=${wrong}`);
    expect(await marked(page)).toEqual([]);
    expect(step(page)).toBe(wrong);
  }
});

test('the buttons are in view wherever a step is lit, and as large as a finger', async ({
  page,
}) => {
  for (const [width, height] of [
    [320, 667],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, source, '#chain');
    const lit = drawing(page).locator('[data-current]').first();
    for (const id of ids) {
      await button(page, source, 'next').click();
      await lit.evaluate((mark) => mark.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await expect(lit, `${id} at ${width}`).toBeInViewport();
      await expect(button(page, source, 'next')).toBeInViewport({ ratio: 1 });
    }
    for (const name of ['previous', 'next', 'all'] as const) {
      const box = await button(page, source, name).boundingBox();
      expect(Math.min(box!.height, box!.width), name).toBeGreaterThanOrEqual(44);
    }
  }
});

test('a step of the drawing can be pressed, a rule cannot; a phrase in the text shows its step', async ({
  page,
}) => {
  await open(page, source);
  const stage = (id: string) => drawing(page).locator(`[data-stage=${id}] text`).first();
  await stage(ids.at(-1)!).click();
  expect(await marked(page)).toEqual(everywhere(ids.at(-1)));
  await stage(rules[0]!.id).click();
  expect(await marked(page)).toEqual(everywhere(ids.at(-1)));
  const phrase = page.locator('a[data-figure=chain]').first();
  const maker = steps.find(({ companies }) => companies.includes('TSMC'))!;
  await expect(phrase).toContainText('TSMC');
  await phrase.click();
  await expect(page.locator(`li#${maker.id}`)).toHaveAttribute('data-current');
  expect(await marked(page)).toEqual(everywhere(maker.id));
});

test('every stage has its id in the list, and can be the target of an address', async ({
  page,
}) => {
  const target = layers[1]!.id;
  await page.goto(`${source}/${sectionWith('chain')}/#${target}`);
  for (const id of chain) {
    await expect(page.locator(`li#${id}`)).toHaveCount(1);
    await expect(page.locator(`tr[data-unit=${id}]`)).toHaveCount(1);
  }
  await expect(page.locator(`li#${target}`)).toBeInViewport();
  await expect(page.locator(`li#${steps[0]!.id}`)).toBeVisible();
  const shadow = await page
    .locator(`#${target}`)
    .evaluate((item) => getComputedStyle(item).boxShadow);
  expect(shadow).not.toBe('none');
});

test('one drawing is seen at each width', async ({ page }) => {
  await open(page, source);
  for (const [width, drawn] of [
    [320, 288],
    [768, 640],
    [1280, 840],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await expect(drawing(page)).toHaveCount(1);
    await expect(drawing(page)).toHaveAttribute('width', String(drawn));
  }
});

test('no step moves what is below it, in any language, on the narrowest screen either', async ({
  page,
}) => {
  for (const { code } of languages)
    for (const width of [320, 768]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, code);
      const top = () =>
        page.locator(`li#${ids[0]}`).evaluate((item) => item.getBoundingClientRect().top + scrollY);
      const rest = await top();
      for (const id of ids) {
        await button(page, code, 'next').click();
        expect(await top(), `${id} in ${code} at ${width} px`).toBe(rest);
      }
    }
});

/** What is usual in the industry, and the other projects: what is asked for. */
const asked = [layers, beside].map((stages) => stages.map(({ id }) => id));
const folds = (page: Page) => figure(page).locator('.lists details');

/** What was reported is seen; each fold opens from the keyboard, and only then its stages are. */
async function seeRequest(page: Page, width: number): Promise<void> {
  for (const id of [...steps, ...rules].map(({ id }) => id))
    await expect(page.locator(`li#${id}`), `${id} at ${width}`).toBeVisible();
  await expect(folds(page)).toHaveCount(asked.length);
  for (const [index, stages] of asked.entries()) {
    const fold = folds(page).nth(index);
    for (const id of stages)
      await expect(page.locator(`li#${id}`), `${id} at ${width}`).toBeHidden();
    await fold.locator('summary').press('Enter');
    for (const id of stages)
      await expect(page.locator(`li#${id}`), `${id} at ${width}`).toBeVisible();
    await fold.locator('summary').press('Enter');
    await expect(page.locator(`li#${stages[0]}`)).toBeHidden();
  }
}

test('at rest the figure shows what was reported; what is usual, and other chips, are asked for', async ({
  page,
}) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, source);
    const drawn = await drawing(page)
      .locator('[data-stage]')
      .evaluateAll((all) => all.map((part) => part.getAttribute('data-stage')));
    expect(drawn.toSorted()).toEqual([...steps, ...rules].map(({ id }) => id).toSorted());
    await seeRequest(page, width);
  }
});

test('the whole drawing is a file, with every stage, and says which are not reported', async ({
  page,
}) => {
  for (const { code } of languages) {
    await page.goto(`${code}/${sectionWith('chain')}/`);
    const link = folds(page).first().locator('a').first();
    expect(await link.textContent()).toBe(words(code)('figures:chain.list.whole'));
    const svg = await (await page.request.get((await link.getAttribute('href'))!)).text();
    for (const id of chain) expect(svg).toContain(`data-stage="${id}"`);
    const text = svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain(words(code)('figures:chain.drawing.layers'));
  }
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });
  test('what is asked for opens all the same', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${source}/${sectionWith('chain')}/`);
    await seeRequest(page, 320);
  });
  test('the figure is complete: drawing, list, table, no controls', async ({ page }) => {
    await page.goto(`${source}/${sectionWith('chain')}/?chain=2#chain`);
    await expect(drawing(page)).toHaveCount(1);
    await expect(figure(page).locator('li[id]')).toHaveCount(chain.length);
    await expect(figure(page).locator('tbody tr')).toHaveCount(chain.length);
    await expect(figure(page).getByRole('button')).toHaveCount(0);
  });
});

test('in forced colours a mark is seen by its stroke and the current step by its badge; on paper the controls are gone', async ({
  page,
}) => {
  const planned = steps.find(({ status }) => status === 'planned')!.id;
  const current = steps.findIndex(({ id }) => id !== planned);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page, source, `?chain=${current + 1}`);
  const style = (selector: string, name: string) =>
    drawing(page)
      .locator(selector)
      .first()
      .evaluate((part, of) => getComputedStyle(part).getPropertyValue(of), name);
  const text = await style(`[data-stage=${planned}] text`, 'fill');
  const ground = await style(`[data-stage=${planned}] rect`, 'fill');
  expect(text).not.toBe(ground);
  expect(await style(`[data-stage=${planned}] rect`, 'stroke-dasharray')).not.toBe('none');
  expect(await style(`[data-stage=${ids[current]}] circle`, 'fill')).not.toBe(ground);
  expect(await style(`[data-stage=${ids[current]}] .d-number`, 'fill')).toBe(ground);
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  await expect(button(page, source, 'next')).toBeHidden();
  await expect(drawing(page)).toHaveCount(1);
  for (const id of chain) await expect(page.locator(`li#${id}`)).toBeVisible();
});

test('with reduced motion a step shows at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, source);
  await button(page, source, 'next').click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await marked(page)).toEqual(everywhere(ids[0]));
});
