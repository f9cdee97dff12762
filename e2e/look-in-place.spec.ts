import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { editions, words } from './content.ts';

const other = { it: 'en', en: 'it' } as const;
const button = (page: Page, key: string) => page.locator(`[id="${key}"] .look`);
const twin = (page: Page, key: string, locale: string) => page.locator(`[id="${key}.${locale}"]`);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

for (const locale of ['it', 'en'] as const) {
  const to = other[locale];

  test(`${locale}: every block of prose shows its twin, marked with its language`, async ({
    page,
  }) => {
    const keys = editions
      .get(locale)!
      .sections.flatMap(({ blocks }) => blocks)
      .filter(({ kind }) => kind === 'paragraph' || kind === 'list')
      .map(({ key }) => key);
    await page.goto(`/${to}/`);
    const twins = await page.evaluate(
      (keys) =>
        keys.map((key) => {
          const copy = document.getElementById(key)!.cloneNode(true) as Element;
          for (const part of copy.querySelectorAll('[popover], .twins')) part.remove();
          return copy.textContent;
        }),
      keys,
    );
    await page.goto(`/${locale}/`);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('.look')) one.click();
    });
    await expect(page.locator('.alongside')).toHaveCount(keys.length);
    const shown = await page.evaluate(
      ([keys, to]) =>
        keys.map((key) => {
          const beside = document.getElementById(`${key}.${to}`) as HTMLElement;
          const before = beside.previousElementSibling!.id;
          return { lang: beside.lang, before, text: beside.firstElementChild!.textContent };
        }),
      [keys, to] as const,
    );
    expect(shown.map(({ text, ...rest }) => ({ ...rest, text: plain(text) }))).toEqual(
      keys.map((key, n) => ({ lang: to, before: key, text: plain(twins[n]!) })),
    );
    // What was borrowed brings no second bearer of an id, and its links lead to its own page.
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBe(new Set(ids).size);
    await expect(page.locator('.alongside [id]')).toHaveCount(0);
    const strays = page.locator(`.alongside > :not(.row-link) a:not([href*="/${to}/"])`);
    await expect(strays).toHaveCount(0);
  });
}

test('the button says what it does, in the page’s language, and whether it has', async ({
  page,
}) => {
  await page.goto('/it/');
  const name = words('it')('interface:switch.block', { mark: 'EN', language: 'inglese' });
  await expect(button(page, 'asic.1')).toHaveAccessibleName(name);
  await expect(button(page, 'asic.1')).toHaveAttribute('aria-expanded', 'false');
  await button(page, 'asic.1').focus();
  await page.keyboard.press('Enter');
  await expect(twin(page, 'asic.1', 'en')).toBeVisible();
  await expect(button(page, 'asic.1')).toHaveAttribute('aria-expanded', 'true');
  await expect(button(page, 'asic.1')).toHaveAttribute('aria-controls', 'asic.1.en');
  await expect(button(page, 'asic.1')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(twin(page, 'asic.1', 'en')).toHaveCount(0);
});

test('the next step leads to the block’s row in the parallel view', async ({ page }) => {
  await page.goto('/en/asic/');
  await button(page, 'asic.2').click();
  const link = twin(page, 'asic.2', 'it').getByRole('link', {
    name: words('en')('interface:switch.row'),
  });
  await link.click();
  await expect(page).toHaveURL(/\/parallel\/#asic\.2$/);
  await page.locator('[id="asic.2"] [lang=en] .back').click();
  await expect(page).toHaveURL(/\/en\/#asic\.2$/);
});

test('is quiet until asked for where there is a pointer, and there to be touched where not', async ({
  page,
  browser,
}) => {
  const opacity = (on: Page) =>
    button(on, 'plan.1').evaluate((one) => getComputedStyle(one).opacity);
  await page.goto('/it/');
  expect(await opacity(page)).toBe('0');
  await page.locator('[id="plan.1"]').hover();
  expect(await opacity(page)).toBe('1');
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 375, height: 812 },
    baseURL: new URL(page.url()).origin,
  });
  const phone = await context.newPage();
  await phone.goto('/it/');
  expect(await opacity(phone)).toBe('1');
  await button(phone, 'plan.1').tap();
  await expect(twin(phone, 'plan.1', 'en')).toBeVisible();
  await context.close();
});

test('the block stays where it is when its twin comes and goes', async ({ page }) => {
  for (const width of [375, 1280, 1680]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/it/#asic.7');
    const top = () =>
      page.locator('[id="asic.7"]').evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    for (const count of [1, 0]) {
      await button(page, 'asic.7').click();
      await expect(twin(page, 'asic.7', 'en')).toHaveCount(count);
      expect(Math.abs((await top()) - before), `${width}`).toBeLessThanOrEqual(1);
    }
  }
});

test('stands beside its block where there is room, beneath it where not', async ({ page }) => {
  for (const [width, beside] of [
    [1680, true],
    [375, false],
    [1024, false],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/it/');
    await button(page, 'plan.2').click();
    await expect(twin(page, 'plan.2', 'en')).toBeVisible();
    const tops = await page.evaluate(() =>
      ['plan.2', 'plan.2.en'].map((id) => document.getElementById(id)!.getBoundingClientRect().top),
    );
    expect(Math.abs(tops[0]! - tops[1]!) <= 1, `${width}`).toBe(beside);
  }
});

test('comes along when the language is switched, with the place', async ({ page }) => {
  await page.goto('/it/#politics.4');
  await button(page, 'politics.2').click();
  await button(page, 'politics.4').click();
  await expect(twin(page, 'politics.4', 'en')).toBeVisible();
  const top = await page.evaluate(() => {
    const block = document.getElementById('politics.4')!;
    scrollBy({ top: block.getBoundingClientRect().top - innerHeight / 3 + 8, behavior: 'instant' });
    return block.getBoundingClientRect().top;
  });
  await page.locator('a.switch').click();
  await page.waitForURL('**/en/#politics.4');
  await expect(twin(page, 'politics.2', 'it')).toBeVisible();
  await expect(twin(page, 'politics.4', 'it')).toBeVisible();
  const after = () =>
    page.evaluate(() => document.getElementById('politics.4')!.getBoundingClientRect().top);
  await expect.poll(async () => Math.abs((await after()) - top)).toBeLessThanOrEqual(24);
});

test('where the twin cannot be fetched, the button leads to the row instead', async ({ page }) => {
  await page.goto('/it/asic/');
  await page.route('**/en/asic/', (route) => route.fulfill({ status: 503, body: '' }));
  await button(page, 'asic.1').click();
  await expect(page).toHaveURL(/\/parallel\/#asic\.1$/);
});

test('is accessible with a twin shown', async ({ page }) => {
  await page.goto('/it/asic/');
  await button(page, 'asic.1').click();
  await expect(twin(page, 'asic.1', 'en')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('each block links to its row in the parallel view', async ({ page, request }) => {
    const rows = await (await request.get('/parallel/')).text();
    for (const locale of ['it', 'en']) {
      await page.goto(`/${locale}/`);
      const links = await page
        .locator('a.look')
        .evaluateAll((all) =>
          all.map((link) => [link.closest('[id]')!.id, link.getAttribute('href')!] as const),
        );
      expect(links.length).toBeGreaterThan(40);
      for (const [id, href] of links) {
        expect(href).toBe(`/parallel/#${id}`);
        expect(rows).toContain(`class="row" id="${id}"`);
      }
    }
  });
});
