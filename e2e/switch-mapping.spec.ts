import { expect, test as base, type Page } from '@playwright/test';
import { crossed, sizes } from './crossing.ts';
import { addInPage } from './in-page.ts';
import { ways } from './sample.ts';
import type { Measure } from './seen.ts';

// Where the switch leads differs from page to page: it takes along a place, which is looked for in the
// other page (`src/enhance/place.ts`). Here both pages are open and nothing is pressed, so that every
// block of every page can be tried. How the place is carried over is tried in `switch.spec.ts`.

/** Tabs that stay open from test to test, one for each of the pages that are compared. */
type Tabs = readonly [from: Page, to: Page];

const test = base.extend<object, { tabs: Tabs }>({
  tabs: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL! });
      await addInPage(context);
      await use([await context.newPage(), await context.newPage()]);
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/** Opens a page whole: every part laid out, in the site's letters, the figures' scripts at work. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await page.evaluate(async () => {
    // A part far away has its true height when the reader has come near.
    document.documentElement.classList.add('whole');
    const figures = [...document.querySelectorAll(':not(:defined)')];
    for (const element of figures.filter(({ localName }) => localName.endsWith('-figure'))) {
      element.scrollIntoView({ behavior: 'instant' });
      await customElements.whenDefined(element.localName);
    }
    await document.fonts.ready;
  });
}

/**
 * Goes to the middle of every part of a page and to twenty shares of the whole: what stands at the
 * reading line there, and the place that a switch to another language would take along.
 */
function leave(page: Page, measure: Measure, to: string) {
  return page.evaluate(
    ({ measure, to }) => {
      const { atLine, boxesOf, partsOf, placeAtLine } = inPage;
      const boxes = boxesOf(measure, to);
      const most = document.documentElement.scrollHeight - innerHeight;
      // Every row of the parallel view has an id: some of them tell of all.
      const some = measure === 'rows' ? boxes.filter((_, n) => n % 4 === 0) : boxes;
      const stops = [
        ...Array.from({ length: 20 }, (_, n) => (most * n) / 19),
        ...some.map(({ top, height }) => top + height / 2 - innerHeight / 3),
      ].map((y) => Math.round(Math.min(most, Math.max(1, y))));
      const places = [...new Set(stops)].map((y) => {
        scrollTo({ top: y, behavior: 'instant' });
        return { y, place: placeAtLine(to), seen: atLine(boxes, measure, y) };
      });
      return { count: partsOf(measure).size, places };
    },
    { measure, to },
  );
}

/**
 * How far from where they stood, in CSS px, the parts that were seen will stand in the page that a
 * switch leads to, beyond what is allowed: 24 px, or 2% of a part taller than the screen.
 */
function arrive(page: Page, measure: Measure, { places }: Awaited<ReturnType<typeof leave>>) {
  return page.evaluate(
    ({ measure, places }) => {
      const { blockAt, partsOf } = inPage;
      const parts = partsOf(measure);
      const tops = new Map<Element, number>();
      // The page's top is where scrolling ends; at its end room is made.
      const scrolledTo = (block: Element, top: number) => {
        const from = tops.get(block) ?? block.getBoundingClientRect().top + scrollY;
        tops.set(block, from);
        return Math.max(0, from - top);
      };
      const over = places.map(({ place, seen }) => {
        const y = scrolledTo(blockAt(place), place.top);
        return seen.map(({ key, top, height }) => {
          const part = parts.get(key) ?? document.getElementById(key);
          const room = height > innerHeight ? height * 0.02 : 24;
          return part ? Math.abs(scrolledTo(part, top) - y) - room : Number.MAX_VALUE;
        });
      });
      return { count: parts.size, over };
    },
    { measure, places },
  );
}

/** The positions at which a switch would lose what is read; nothing is right. */
async function lost([from, to]: Tabs, locale: string, left: Measure, met = left) {
  const { count, places } = await leave(from, left, locale);
  const arrived = await arrive(to, met, { count, places });
  expect(count).toBeGreaterThan(0);
  if (left === met) expect(arrived.count, 'as many parts in both languages').toBe(count);
  return places.flatMap(({ y, seen }, n) => {
    // Of two columns, whose heights differ from language to language, one can be held.
    const least = Math.min(...arrived.over[n]!);
    if (seen.length === 0 || least <= 0) return [];
    const names = seen.map(({ key }) => key).join();
    return [`to ${locale}, at ${y} px: ${names} is ${Math.round(least)} px too far`];
  });
}

/** Opens two pages and looks for lost positions from the first, and back if asked for, at every width. */
async function expectMapped(
  tabs: Tabs,
  paths: readonly [string, string],
  find: (width: number) => Promise<string[]>,
) {
  await Promise.all(tabs.map((tab, n) => open(tab, paths[n]!)));
  for (const size of sizes) {
    await Promise.all(tabs.map((tab) => tab.setViewportSize(size)));
    expect(await find(size.width), `at ${size.width} px`).toEqual([]);
  }
}

for (const { path, measure } of crossed)
  test(`every place of /${path} is found in the other languages, and back`, async ({ tabs }) => {
    test.setTimeout(240_000);
    const [a, b] = tabs;
    // Each pair of languages once: the way back is measured with it.
    for (const { from, to } of ways.filter(({ from, to }) => from < to))
      await expectMapped(tabs, [`${from}/${path}`, `${to}/${path}`], async () => [
        ...(await lost([a, b], to, measure)),
        ...(await lost([b, a], from, measure)),
      ]);
  });

for (const { to } of ways)
  test(`the rows of the parallel view are found in the story in ${to}`, async ({ tabs }) => {
    test.setTimeout(240_000);
    await expectMapped(tabs, ['parallel/', `${to}/`], () => lost(tabs, to, 'rows', 'ids'));
  });
