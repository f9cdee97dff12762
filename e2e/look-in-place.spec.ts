import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { editions, story, words } from './content.ts';

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
      for (const one of document.querySelectorAll<HTMLElement>('.text > :is(p, ul, ol) .look'))
        one.click();
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

/** One block of each kind beside the prose, by id, with words that its twin must hold. */
const kinds = (to: string) => {
  const t = words(to);
  return {
    opening: [t('story:title'), t('story:standfirst')],
    plan: [t('sections:plan.title')],
    split: [t('figures:split.title'), t('figures:split.summary'), t('figures:split.status')],
    mix: [t('figures:mix.title'), t('figures:mix.status')],
    chain: [t('figures:chain.title'), t('figures:chain.lead'), t('figures:chain.status')],
    timeline: [t('figures:timeline.title'), t('figures:timeline.lead')],
    'step-fab': [t('figures:chain.stages.step-fab.name'), t('figures:chain.stages.step-fab.text')],
    'tiktok-law': [t('events:tiktok-law.title'), t('events:tiktok-law.text')],
    hbm: [t('terms:hbm.term'), t('terms:hbm.definition')],
    'note.domestic-5-5bn': [t('claims:domestic-5-5bn.title'), t('interface:status.disputed')],
    s05: [t('sources:s05.about'), t('sources:s05.read')],
  };
};
/** The block's own button, not that of a block within it. */
const press = (page: Page, ids: readonly string[]) =>
  page.evaluate((ids) => {
    for (const id of ids) {
      const block = document.getElementById(id)!;
      [...block.querySelectorAll<HTMLElement>('button.look')]
        .find((one) => one.closest('[id]') === block)!
        .click();
    }
  }, ids);

for (const locale of ['it', 'en'] as const) {
  const to = other[locale];

  test(`${locale}: a figure, title, event, stage, term, note, source and the opening show theirs`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/`);
    const expected = kinds(to);
    await press(page, Object.keys(expected));
    for (const [id, parts] of Object.entries(expected)) {
      await expect(twin(page, id, to)).toHaveAttribute('lang', to);
      const text = plain((await twin(page, id, to).textContent())!);
      for (const part of parts) expect(text, id).toContain(plain(part));
      await expect(twin(page, id, to).locator('[lang] a')).toHaveText(
        words(locale)('interface:switch.row'),
      );
    }
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBe(new Set(ids).size);
    // No part of the page's outline, and nothing to press but links.
    await expect(page.locator('.alongside :is(h1, h2, h3, button, input)')).toHaveCount(0);
    await press(page, Object.keys(expected));
    await expect(page.locator('.alongside')).toHaveCount(0);
  });

  test(`${locale}: every block has its button, and its row in the parallel view`, async ({
    page,
    request,
  }) => {
    const rows = await (await request.get('/parallel/')).text();
    for (const path of ['', ...story.sections.map((id) => `${id}/`), 'split/', 'sixty-forty/']) {
      await page.goto(`/${locale}/${path}`);
      const found = await page.evaluate(() => {
        const blocks =
          'section, figure, .claim, .opening, .text > p, .text > :is(ul, ol), .timeline li, .stage, #glossary dl > div, #notes li, #sources li';
        return [...document.querySelectorAll(`main :is(${blocks})[id]:not(span, [id$=".summary"])`)]
          .filter(({ id }) => !['glossary', 'notes', 'sources', 'retired'].includes(id))
          .map((block) => ({
            id: block.id,
            row: [...block.querySelectorAll<HTMLElement>('button.look')].find(
              (one) => one.closest('[id]') === block,
            )?.dataset['row'],
          }));
      });
      expect(found.length, path).toBeGreaterThan(0);
      for (const { id, row } of found) {
        expect(row, `${path} ${id}`).toMatch(/\/parallel\/#./);
        expect(rows, `${path} ${id}`).toContain(`id="${row!.split('#')[1]!}"`);
      }
    }
  });
}

test('a figure’s twin is drawn with its language’s labels, its patterns whole', async ({
  page,
}) => {
  await page.goto('/it/');
  await press(page, ['split', 'mix', 'chain']);
  for (const [id, label] of [
    ['split', words('en')('figures:split.home')],
    ['mix', words('en')('figures:mix.chinese')],
    ['chain', words('en')('figures:chain.places.china')],
  ] as const) {
    const drawing = twin(page, id, 'en').locator('svg[role=img]:visible');
    await expect(drawing).toHaveCount(1);
    await expect(drawing).toContainText(label);
    await expect(drawing).toHaveAccessibleName(words('en')(`figures:${id}.title`));
  }
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('.alongside [fill^="url("]')]
      .map((shape) => shape.getAttribute('fill')!.slice(5, -1))
      .filter((id) => !document.getElementById(id)?.closest('.alongside')),
  );
  expect(lost).toEqual([]);
});

test('Escape puts a twin away, from within it too, and the button has the focus', async ({
  page,
}) => {
  await page.goto('/it/');
  const look = page.locator('#tiktok-law .look');
  for (const within of [false, true]) {
    await look.focus();
    await page.keyboard.press('Enter');
    await expect(twin(page, 'tiktok-law', 'en')).toBeVisible();
    if (within) {
      await page.keyboard.press('Tab');
      await expect(twin(page, 'tiktok-law', 'en').locator('a').first()).toBeFocused();
    }
    await page.keyboard.press('Escape');
    await expect(twin(page, 'tiktok-law', 'en')).toHaveCount(0);
    await expect(look).toBeFocused();
    await expect(look).toHaveAttribute('aria-expanded', 'false');
  }
});

test('the buttons that script brings move nothing', async ({ page }) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const locale of ['it', 'en']) {
      // As the page is before script, and after.
      await page.goto(`/${locale}/`);
      await page.evaluate(() => document.fonts.ready);
      const moved = await page.evaluate(() => {
        const blocks = [
          ...document.querySelectorAll<HTMLElement>('main :is(li, dd, .panel, .stage)'),
        ];
        const tops = () => blocks.map((one) => [one.offsetTop, one.offsetHeight].join());
        const before = tops();
        for (const added of document.querySelectorAll(
          '.twins:not(.text > * > *, .text > * > li > *)',
        ))
          added.remove();
        const after = tops();
        return blocks
          .filter((_, n) => before[n] !== after[n])
          .map((one) => one.outerHTML.slice(0, 80));
      });
      expect(moved, `${locale} ${width}`).toEqual([]);
    }
  }
});

test('a claim’s own page shows the claim’s twin', async ({ page }) => {
  await page.goto('/it/sixty-forty/');
  await press(page, ['sixty-forty']);
  await expect(twin(page, 'sixty-forty', 'en')).toContainText(
    plain(words('en')('claims:sixty-forty.statement')),
  );
});

test('twins of an event, a figure and a note come along when the language is switched', async ({
  page,
}) => {
  await page.goto('/it/');
  const ids = ['split', 'timeline', 'tiktok-law', 'note.domestic-5-5bn', 's05', 'hbm', 'plan'];
  await press(page, ids);
  await expect(page.locator('.alongside')).toHaveCount(ids.length);
  await page.locator('a.switch[hreflang=en]').click();
  await page.waitForURL('**/en/**');
  for (const id of ids) await expect(twin(page, id, 'it'), id).toHaveCount(1);
  await expect(page.locator('.alongside')).toHaveCount(ids.length);
});

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

test('who scrolls while a twin is on its way is not thrown back', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/it/asic/#asic.5');
  const sent = Promise.withResolvers<void>();
  await page.route('**/en/asic/', async (route) => {
    await sent.promise;
    await route.continue();
  });
  await button(page, 'asic.5').click();
  const top = () =>
    page.locator('[id="asic.5"]').evaluate((one) => one.getBoundingClientRect().top);
  await page.evaluate(() => scrollBy({ top: -300, behavior: 'instant' }));
  const before = await top();
  sent.resolve();
  await expect(twin(page, 'asic.5', 'en')).toBeVisible();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
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
  await page.locator('a.switch[hreflang=en]').click();
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

test('a twin that cannot be fetched after a switch stays shut, and the reader where they are', async ({
  page,
}) => {
  await page.goto('/it/asic/');
  await button(page, 'asic.1').click();
  await expect(twin(page, 'asic.1', 'en')).toBeVisible();
  await page.route('**/it/asic/', (route) => route.fulfill({ status: 503, body: '' }));
  const asked = page.waitForResponse('**/it/asic/');
  await page.locator('a.switch[hreflang=en]').click();
  await asked;
  await expect(button(page, 'asic.1')).toHaveAttribute('aria-expanded', 'false');
  await page.waitForTimeout(500);
  await expect(page).toHaveURL(/\/en\/asic\//);
  await expect(page.locator('.alongside')).toHaveCount(0);
});

test('is accessible with a twin shown', async ({ page }) => {
  await page.goto('/it/asic/');
  await button(page, 'asic.1').click();
  await expect(twin(page, 'asic.1', 'en')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test('is accessible with twins of every kind shown, on a phone and in the dark', async ({
  page,
}) => {
  test.setTimeout(240_000);
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [320, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto('/it/');
    const ids = Object.keys(kinds('en'));
    await press(page, ids);
    await expect(page.locator('.alongside')).toHaveCount(ids.length);
    expect(await axeFaults(page)).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  }
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
        expect(rows).toContain(`id="${id}"`);
      }
    }
  });

  test('every unit, list and figure leads to its row', async ({ page, request }) => {
    const rows = await (await request.get('/parallel/')).text();
    for (const path of ['it/', 'en/', 'it/split/', 'en/sixty-forty/', 'it/china-share/']) {
      await page.goto(`/${path}`);
      const links = await page
        .locator('.panel > .row, .facing a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      expect(links.length, path).toBe(
        path.length > 3 ? 1 : story.sections.length + story.figures.length + 3,
      );
      for (const href of links) expect(rows).toContain(`id="${href.split('#')[1]!}"`);
    }
  });
});
