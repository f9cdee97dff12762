import { expect, test as base, type Page } from '@playwright/test';
import { chain, claims, editions, model, story, words } from './content.ts';
import { middle, proseOf } from './sample.ts';
import { attributes, pageAt } from './site.ts';

// That the page has no accessibility fault is examined with those of the other pages of no language
// (`pages.spec.ts`), that leaving it for a language keeps the place in `switch-mapping.spec.ts`.

/**
 * The page without script, opened once for all tests that only look at it. Each goes where it wants to
 * look, since another may have led it away.
 */
const test = base.extend<object, { opened: Page }>({
  opened: [
    async ({ browser }, use, { project }) => {
      const baseURL = project.use.baseURL!;
      const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto('parallel/');
      await use(page);
      await context.close();
    },
    { scope: 'worker' },
  ],
});

const locales = [...editions.keys()];
const { sections, resources } = editions.get(locales[0]!)!;
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
  ...model.sources.keys(),
  ...named('claims').map((id) => `note.${id}`),
  ...chain,
  ...['glossary', 'notes', 'sources'],
];

test('holds the whole story, one row a block, a cell a language, in order', async ({ opened }) => {
  const rows = await opened.locator('.row').evaluateAll((all) =>
    all.map((row) => ({
      id: row.id,
      cells: [...row.querySelectorAll(':scope > div')].map((cell) => (cell as HTMLElement).lang),
      empty: [...row.querySelectorAll(':scope > div')].some((cell) => !cell.textContent.trim()),
    })),
  );
  expect(rows.map(({ id }) => id).sort()).toEqual(all.toSorted());
  for (const row of rows) expect(row).toMatchObject({ cells: locales, empty: false });
});

test('a row bears the id that its words have in the story, in every language', () => {
  for (const locale of locales) {
    const ids = new Set(attributes(pageAt(`/${locale}/`)!, 'id'));
    expect(all.filter((id) => !ids.has(id))).toEqual([]);
  }
});

test('the id of a claim, and the key of a figure’s block, lead to the row that holds it', async ({
  opened,
}) => {
  expect(figures.size).toBeGreaterThan(3);
  const rows = await opened
    .locator('.row')
    .evaluateAll((all) =>
      all.map((row) => ({ id: row.id, held: [...row.children].map(({ id }) => id) })),
    );
  const holds = (id: string) => rows.filter(({ held }) => held.includes(id)).map(({ id }) => id);
  for (const [key, figure] of figures) expect(holds(key), key).toEqual([figure]);
  for (const id of claims.keys()) expect(holds(id), id).toHaveLength(1);
  const [claim] = claims.keys();
  for (const id of [[...figures.keys()].at(-1)!, claim!]) {
    await opened.goto(`parallel/#${id}`);
    const { y } = (await opened.locator(`.row:has(> [id="${id}"])`).boundingBox())!;
    expect(y, id).toBeGreaterThan(0);
    expect(y, id).toBeLessThan(120);
  }
});

test('no id occurs twice, and no cell has one of its own', async ({ opened }) => {
  const ids = attributes(pageAt('/parallel/')!, 'id');
  expect(ids.length).toBe(new Set(ids).size);
  await expect(opened.locator('.row > [lang] p[id], .row > [lang] span[id]')).toHaveCount(0);
});

test('stays out of search', async ({ opened }) => {
  await expect(opened.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(opened.locator('link[hreflang], link[rel=canonical]')).toHaveCount(0);
});

test('every link of a cell leads to the story in the language of the cell', async ({ opened }) => {
  const links = await opened.locator('.row a').evaluateAll((all) =>
    all.map((link) => ({
      path: (link as HTMLAnchorElement).pathname,
      lang: link.closest<HTMLElement>('[lang]')!.lang,
    })),
  );
  expect(links.length).toBeGreaterThan(story.sections.length);
  expect(links.filter(({ path, lang }) => path !== `/${lang}/`)).toEqual([]);
});

test('one step leads from any section of the story to its row, and back', async ({ opened }) => {
  const links = await opened.locator('.row h2 a').evaluateAll((all) =>
    all.map((link) => ({
      row: link.closest('.row')!.id,
      href: link.getAttribute('href')!,
      title: link.textContent,
    })),
  );
  for (const locale of locales)
    for (const id of story.sections) {
      const html = pageAt(`/${locale}/${id}/`)!;
      expect(attributes(html, 'href'), `${locale}/${id}/`).toContain(`/parallel/#${id}`);
      const title = words(locale)(`sections:${id}.title`);
      expect(links).toContainEqual({ row: id, href: `/${locale}/#${id}`, title });
    }
  await opened.goto(`${locales[0]}/${middle}/`);
  await opened.locator(`#${middle} .links a[href="/parallel/#${middle}"]`).click();
  await expect(opened.locator(`.row#${middle}`)).toBeInViewport();
});

for (const [width, columns] of [
  [375, 1],
  [899, 1],
  [900, 2],
  [1280, 2],
] as const)
  test(`at ${width} px the languages stand in ${columns} column(s)`, async ({ opened }) => {
    await opened.setViewportSize({ width, height: 800 });
    const boxes = await opened
      .locator('.row')
      .evaluateAll((all) =>
        all.map((row) =>
          [...row.querySelectorAll(':scope > [lang]')].map(
            (cell) => cell.getBoundingClientRect().toJSON() as DOMRect,
          ),
        ),
      );
    expect(boxes.length).toBeGreaterThan(story.sections.length);
    for (const [first, second] of boxes as [DOMRect, DOMRect][]) {
      if (columns === 2) expect(Math.abs(first.top - second.top)).toBeLessThanOrEqual(1);
      else expect(second.top).toBeGreaterThanOrEqual(first.bottom);
    }
    const wide = await opened.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });

test('a row that was linked stands in view and is marked', async ({ opened }) => {
  await opened.goto(`parallel/#${proseOf(middle)[2]}`);
  const row = opened.locator('.row:target');
  await expect(row).toBeInViewport();
  expect((await row.boundingBox())!.y).toBeGreaterThan(44);
  await expect(row).not.toHaveCSS('outline-style', 'none');
});

test('prints in two columns, without what only a screen needs', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('parallel/');
  const [first, second] = await page
    .locator(`[id="${proseOf(middle)[0]}"] > [lang]`)
    .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().top));
  expect(Math.abs(first! - second!)).toBeLessThanOrEqual(1);
  await expect(page.locator('.back').first()).toBeHidden();
});
