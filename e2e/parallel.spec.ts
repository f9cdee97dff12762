import { expect, test } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { chain, editions, story, words } from './content.ts';

const locales = [...editions.keys()];
const { sections, resources } = editions.get('it')!;
const figures = new Map(
  sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ key, references }) =>
      references.flatMap(({ component, id }) =>
        component === 'Figure' ? [[key, id] as const] : [],
      ),
    ),
  ),
);
/** The blocks of the prose by the ids that they have in the story: a figure has its own. */
const keys = sections.flatMap(({ blocks }) => blocks.map(({ key }) => figures.get(key) ?? key));
const named = (part: string) => Object.keys(resources[part] ?? {});
/** Everything that has words of its own in the story, by its id there. */
const all = [
  'opening',
  ...story.sections,
  ...keys,
  ...named('events'),
  ...named('terms'),
  ...named('sources'),
  ...named('claims').map((id) => `note.${id}`),
  ...chain,
  ...['glossary', 'notes', 'sources'],
];

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('holds the whole story, one row a block, a cell a language, in order', async ({ page }) => {
    await page.goto('/parallel/');
    const rows = await page.locator('.row').evaluateAll((all) =>
      all.map((row) => ({
        id: row.id,
        cells: [...row.querySelectorAll(':scope > div')].map((cell) => (cell as HTMLElement).lang),
        empty: [...row.querySelectorAll(':scope > div')].some((cell) => !cell.textContent.trim()),
      })),
    );
    expect(rows.map(({ id }) => id).sort()).toEqual(all.toSorted());
    for (const row of rows) expect(row).toMatchObject({ cells: locales, empty: false });
  });

  test('a row bears the id that its words have in the story, in every language', async ({
    page,
  }) => {
    for (const locale of locales) {
      await page.goto(`/${locale}/`);
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(all.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test('the id of a claim, and the key of a figure’s block, lead to the row that holds it', async ({
    page,
  }) => {
    expect(figures.size).toBeGreaterThan(3);
    for (const id of [...figures.keys(), 'domestic-5-5bn', 'china-share']) {
      await page.goto(`/parallel/#${id}`);
      const row = page.locator(`.row:has(> [id="${id}"])`);
      await expect(row).toHaveCount(1);
      const { y } = (await row.boundingBox())!;
      expect(y, id).toBeGreaterThan(0);
      expect(y, id).toBeLessThan(120);
    }
  });

  test('no id occurs twice, and no cell has one of its own', async ({ page }) => {
    await page.goto('/parallel/');
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBe(new Set(ids).size);
    await expect(page.locator('.row > [lang] p[id], .row > [lang] span[id]')).toHaveCount(0);
  });

  test('stays out of search', async ({ page }) => {
    await page.goto('/parallel/');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('link[hreflang], link[rel=canonical]')).toHaveCount(0);
  });

  test('every link of a cell leads to the story in the language of the cell', async ({ page }) => {
    await page.goto('/parallel/');
    const links = await page.locator('.row a').evaluateAll((all) =>
      all.map((link) => ({
        path: (link as HTMLAnchorElement).pathname,
        lang: link.closest<HTMLElement>('[lang]')!.lang,
      })),
    );
    expect(links.filter(({ path, lang }) => path !== `/${lang}/`)).toEqual([]);
  });

  test('one step leads from any section of the story to it, and back', async ({ page }) => {
    for (const locale of locales)
      for (const id of story.sections) {
        await page.goto(`/${locale}/${id}/`);
        await page.locator(`#${id} .links a[href="/parallel/#${id}"]`).click();
        await expect(page.locator(`.row#${id}`)).toBeInViewport();
        const back = page.locator(`.row#${id} [lang=${locale}] a`);
        await expect(back).toHaveText(words(locale)(`sections:${id}.title`));
        await expect(back).toHaveAttribute('href', `/${locale}/#${id}`);
      }
  });
});

for (const [width, columns] of [
  [375, 1],
  [899, 1],
  [900, 2],
  [1280, 2],
] as const)
  test(`at ${width} the languages stand in ${columns} column(s)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/parallel/');
    const boxes = await page
      .locator('.row')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.getBoundingClientRect().toJSON())),
      );
    for (const [first, second] of boxes) {
      if (columns === 2) expect(Math.abs(first.top - second.top)).toBeLessThanOrEqual(1);
      else expect(second.top).toBeGreaterThanOrEqual(first.bottom);
    }
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });

test('a row that was linked stands in view and is marked', async ({ page }) => {
  await page.goto('/parallel/#asic.3');
  const row = page.locator('.row:target');
  await expect(row).toBeInViewport();
  expect((await row.boundingBox())!.y).toBeGreaterThan(44);
});

test('is accessible, light and dark', async ({ page }) => {
  test.setTimeout(180_000);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/parallel/');
    expect(await axeFaults(page)).toEqual([]);
  }
});

test('prints in two columns, without what only a screen needs', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/parallel/');
  const [first, second] = await page
    .locator('#asic\\.1 > [lang]')
    .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().toJSON()));
  expect(Math.abs(first.top - second.top)).toBeLessThanOrEqual(1);
  await expect(page.locator('.back').first()).toBeHidden();
});
