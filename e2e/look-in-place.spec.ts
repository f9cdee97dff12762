import { expect, test, type Page } from '@playwright/test';
import { axeFaults, rulesOfLayout } from './axe.ts';
import { chain, claims, editions, story, words } from './content.ts';
import { middle, other, proseOf, source, ways } from './sample.ts';
import { settled } from './settled.ts';

const button = (page: Page, key: string) => page.locator(`[id="${key}"] .look`);
const twin = (page: Page, key: string, locale: string) => page.locator(`[id="${key}.${locale}"]`);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const topOf = (page: Page, key: string) =>
  page.locator(`[id="${key}"]`).evaluate((block) => block.getBoundingClientRect().top);

/** A page whose blocks are like those of every section, and some of them. */
const section = `${middle}/`;
const prose = proseOf(middle);
const [block, next] = prose as [string, string];

const { resources } = editions.get(source)!;
const idsOf = (part: string) => Object.keys(resources[part] ?? {});
/** One of what has words of its own beside the prose: with all the words that its kind can have. */
const [event] = idsOf('events') as [string];
const [term] = idsOf('terms') as [string];
const disputed = [...claims.values()].find(({ status }) => status === 'disputed')!.id;
const described = idsOf('sources').find((id) => {
  const all = resources['sources'] as Readonly<Record<string, object>>;
  return 'about' in all[id]!;
})!;
const [stage] = chain as [string];

for (const { from: locale, to } of ways)
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

/** One block of each kind beside the prose, by id, with words that its twin must hold. */
const kinds = (to: string): Readonly<Record<string, readonly string[]>> => {
  const t = words(to);
  return {
    opening: [t('story:title'), t('story:standfirst')],
    [middle]: [t(`sections:${middle}.title`)],
    split: [t('figures:split.title'), t('figures:split.summary'), t('figures:split.status')],
    mix: [t('figures:mix.title'), t('figures:mix.status')],
    chain: [t('figures:chain.title'), t('figures:chain.lead'), t('figures:chain.status')],
    timeline: [t('figures:timeline.title'), t('figures:timeline.lead')],
    [stage]: [t(`figures:chain.stages.${stage}.name`), t(`figures:chain.stages.${stage}.text`)],
    [event]: [t(`events:${event}.title`), t(`events:${event}.text`)],
    [term]: [t(`terms:${term}.term`), t(`terms:${term}.definition`)],
    [`note.${disputed}`]: [t(`claims:${disputed}.title`), t('interface:status.disputed')],
    [described]: [t(`sources:${described}.about`)],
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

for (const { from: locale, to } of ways)
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

for (const locale of editions.keys())
  test(`${locale}: every block has its button, and its row in the parallel view`, async ({
    page,
    request,
  }) => {
    const rows = await (await request.get('/parallel/')).text();
    // The explainer has the blocks of every section; a page of each other kind is like all of its kind.
    for (const path of ['', section, `${story.figures[0]}/`, `${disputed}/`]) {
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

test('a figure’s twin is drawn with its language’s labels, its patterns whole', async ({
  page,
}) => {
  await page.goto(`${source}/`);
  await press(page, ['split', 'mix', 'chain']);
  for (const [id, label] of [
    ['split', words(other)('figures:split.home')],
    ['mix', words(other)('figures:mix.chinese')],
    ['chain', words(other)('figures:chain.places.china')],
  ] as const) {
    const drawing = twin(page, id, other).locator('svg[role=img]:visible');
    await expect(drawing).toHaveCount(1);
    await expect(drawing).toContainText(label);
    await expect(drawing).toHaveAccessibleName(words(other)(`figures:${id}.title`));
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
  await page.goto(`${source}/timeline/`);
  const look = button(page, event);
  for (const within of [false, true]) {
    await look.focus();
    await page.keyboard.press('Enter');
    await expect(twin(page, event, other)).toBeVisible();
    if (within) {
      await page.keyboard.press('Tab');
      await expect(twin(page, event, other).locator('a').first()).toBeFocused();
    }
    await page.keyboard.press('Escape');
    await expect(twin(page, event, other)).toHaveCount(0);
    await expect(look).toBeFocused();
    await expect(look).toHaveAttribute('aria-expanded', 'false');
  }
});

test('the buttons that script brings move nothing', async ({ page }) => {
  for (const locale of editions.keys()) {
    await page.goto(`${locale}/`);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      // As the page is after script, and before.
      const moved = await page.evaluate(() => {
        const blocks = [
          ...document.querySelectorAll<HTMLElement>('main :is(li, dd, .panel, .stage)'),
        ];
        const tops = () => blocks.map((one) => [one.offsetTop, one.offsetHeight].join());
        const after = tops();
        const added = document.querySelectorAll('.twins:not(.text > * > *, .text > * > li > *)');
        const places = [...added].map((buttons) => {
          const place = document.createComment('');
          buttons.replaceWith(place);
          return { buttons, place };
        });
        const before = tops();
        for (const { buttons, place } of places) place.replaceWith(buttons);
        return blocks
          .filter((_, n) => before[n] !== after[n])
          .map((one) => one.outerHTML.slice(0, 80));
      });
      expect(moved, `${locale} ${width}`).toEqual([]);
    }
  }
});

test('a claim’s own page shows the claim’s twin', async ({ page }) => {
  await page.goto(`${source}/${disputed}/`);
  await press(page, [disputed]);
  await expect(twin(page, disputed, other)).toContainText(
    plain(words(other)(`claims:${disputed}.statement`)),
  );
});

test('twins of an event, a figure and a note come along when the language is switched', async ({
  page,
}) => {
  await page.goto(`${source}/`);
  const ids = ['split', 'timeline', event, `note.${disputed}`, described, term, middle];
  await press(page, ids);
  await expect(page.locator('.alongside')).toHaveCount(ids.length);
  await page.locator(`a.switch[hreflang="${other}"]`).click();
  await page.waitForURL(`**/${other}/**`);
  for (const id of ids) await expect(twin(page, id, source), id).toHaveCount(1);
  await expect(page.locator('.alongside')).toHaveCount(ids.length);
});

test('the button says what it does, in the page’s language, and whether it has', async ({
  page,
}) => {
  await page.goto(`${source}/${section}`);
  const label = await page.locator(`a.switch[hreflang="${other}"]`).getAttribute('data-look');
  await expect(button(page, block)).toHaveAccessibleName(label!);
  await expect(button(page, block)).toHaveAttribute('aria-expanded', 'false');
  await button(page, block).focus();
  await page.keyboard.press('Enter');
  await expect(twin(page, block, other)).toBeVisible();
  await expect(button(page, block)).toHaveAttribute('aria-expanded', 'true');
  await expect(button(page, block)).toHaveAttribute('aria-controls', `${block}.${other}`);
  await expect(button(page, block)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(twin(page, block, other)).toHaveCount(0);
});

test('the next step leads to the block’s row in the parallel view', async ({ page }) => {
  await page.goto(`${other}/${section}`);
  await button(page, next).click();
  const name = words(other)('interface:switch.row');
  await twin(page, next, source).getByRole('link', { name }).click();
  await expect(page).toHaveURL(`parallel/#${next}`);
  await page.locator(`[id="${next}"] [lang="${other}"] .back`).click();
  await expect(page).toHaveURL(`${other}/#${next}`);
});

test('is quiet until asked for where there is a pointer, and there to be touched where not', async ({
  page,
  browser,
  baseURL,
}) => {
  const opacity = (on: Page) => button(on, block).evaluate((one) => getComputedStyle(one).opacity);
  await page.goto(`${source}/${section}`);
  expect(await opacity(page)).toBe('0');
  await page.locator(`[id="${block}"]`).hover();
  await expect(button(page, block)).toHaveCSS('opacity', '1');
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 375, height: 812 },
    baseURL: baseURL!,
  });
  const phone = await context.newPage();
  await phone.goto(`${source}/${section}`);
  expect(await opacity(phone)).toBe('1');
  await button(phone, block).tap();
  await expect(twin(phone, block, other)).toBeVisible();
  await context.close();
});

test('the block stays where it is when its twin comes and goes', async ({ page }) => {
  const deep = prose.at(-1)!;
  for (const width of [375, 1280, 1680]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${source}/${section}#${deep}`);
    await settled(page);
    const before = await topOf(page, deep);
    for (const count of [1, 0]) {
      await button(page, deep).click();
      await expect(twin(page, deep, other)).toHaveCount(count);
      expect(Math.abs((await topOf(page, deep)) - before), `${width}`).toBeLessThanOrEqual(1);
    }
  }
});

test('who scrolls while a twin is on its way is not thrown back', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${source}/${section}#${next}`);
  const sent = Promise.withResolvers<void>();
  await page.route(`**/${other}/${section}`, async (route) => {
    await sent.promise;
    await route.continue();
  });
  await button(page, next).click();
  await page.evaluate(() => scrollBy({ top: -100, behavior: 'instant' }));
  const before = await topOf(page, next);
  sent.resolve();
  await expect(twin(page, next, other)).toBeVisible();
  expect(Math.abs((await topOf(page, next)) - before)).toBeLessThanOrEqual(1);
});

test('stands beside its block where there is room, beneath it where not', async ({ page }) => {
  await page.goto(`${source}/`);
  await button(page, next).click();
  await expect(twin(page, next, other)).toBeVisible();
  for (const [width, beside] of [
    [1680, true],
    [375, false],
    [1024, false],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    const tops = await Promise.all([topOf(page, next), topOf(page, `${next}.${other}`)]);
    expect(Math.abs(tops[0] - tops[1]) <= 1, `${width}`).toBe(beside);
  }
});

test('comes along when the language is switched, with the place', async ({ page }) => {
  const [before, here] = prose.slice(1, 3) as [string, string];
  await page.goto(`${source}/#${here}`);
  await press(page, [before, here]);
  await expect(page.locator('.alongside')).toHaveCount(2);
  await page.locator(`[id="${here}"]`).evaluate((block) =>
    scrollBy({
      top: block.getBoundingClientRect().top - innerHeight / 3 + 8,
      behavior: 'instant',
    }),
  );
  const top = await topOf(page, here);
  await page.locator(`a.switch[hreflang="${other}"]`).click();
  await page.waitForURL(`**/${other}/#${here}`);
  await expect(twin(page, before, source)).toBeVisible();
  await expect(twin(page, here, source)).toBeVisible();
  await settled(page);
  expect(Math.abs((await topOf(page, here)) - top)).toBeLessThanOrEqual(24);
});

test('where the twin cannot be fetched, the button leads to the row instead', async ({ page }) => {
  await page.goto(`${source}/${section}`);
  await page.route(`**/${other}/${section}`, (route) => route.fulfill({ status: 503, body: '' }));
  await button(page, block).click();
  await expect(page).toHaveURL(`parallel/#${block}`);
});

test('a twin that cannot be fetched after a switch stays shut, and the reader where they are', async ({
  page,
}) => {
  // The page tells when an answer has been dealt with, and where a script has led.
  await page.addInitScript(() => {
    const { fetch } = globalThis;
    const answered = Promise.withResolvers<void>();
    const led: string[] = [];
    Object.assign(globalThis, {
      answered: answered.promise,
      led,
      async fetch(address: string) {
        const answer = await fetch(address);
        setTimeout(answered.resolve);
        return answer;
      },
    });
    navigation.addEventListener('navigate', ({ destination }) => void led.push(destination.url));
  });
  await page.goto(`${source}/${section}`);
  await button(page, block).click();
  await expect(twin(page, block, other)).toBeVisible();
  await page.route(`**/${source}/${section}`, (route) => route.fulfill({ status: 503, body: '' }));
  await page.locator(`a.switch[hreflang="${other}"]`).click();
  await page.waitForURL(`**/${other}/**`);
  const led = await page.evaluate(async () => {
    const { answered, led } = globalThis as unknown as {
      readonly answered: Promise<void>;
      readonly led: readonly string[];
    };
    await answered;
    return led;
  });
  expect(led).toEqual([]);
  await expect(button(page, block)).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('.alongside')).toHaveCount(0);
});

test('is accessible with a twin shown', async ({ page }) => {
  await page.goto(`${source}/${section}`);
  await button(page, block).click();
  await expect(twin(page, block, other)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test('twins of every kind are accessible, in both colours, and no wider than a phone', async ({
  page,
}) => {
  const ids = Object.keys(kinds(other));
  for (const [width, colorScheme, rules] of [
    [1280, 'light', undefined],
    [320, 'dark', rulesOfLayout],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${source}/`);
    await press(page, ids);
    await expect(page.locator('.alongside')).toHaveCount(ids.length);
    const faults = await axeFaults(page, '.alongside, .look[aria-expanded=true]', rules);
    expect(faults, colorScheme).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('each block, unit, list and figure leads to its row in the parallel view', async ({
    page,
    request,
  }) => {
    const rows = await (await request.get('parallel/')).text();
    const links = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) =>
          all.map((link) => [link.closest('[id]')!.id, link.getAttribute('href')!] as const),
        );
    const units = '.panel > .row, .facing a';
    for (const locale of editions.keys()) {
      await page.goto(`${locale}/`);
      const blocks = await links('a.look');
      expect(blocks.length).toBeGreaterThan(story.sections.length);
      for (const [id, href] of blocks) expect(href).toBe(`/parallel/#${id}`);
      const parts = await links(units);
      expect(parts.length).toBe(story.sections.length + story.figures.length + 3);
      for (const [, href] of [...blocks, ...parts])
        expect(rows).toContain(`id="${href.split('#')[1]!}"`);
    }
    for (const path of [`${source}/${story.figures[0]}/`, `${other}/${disputed}/`]) {
      await page.goto(path);
      const [own, ...more] = await links(units);
      expect(more, path).toEqual([]);
      expect(rows).toContain(`id="${own![1].split('#')[1]!}"`);
    }
  });
});
