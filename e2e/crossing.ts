import { expect, test as base, type Page } from '@playwright/test';
import { claims, story } from './content.ts';
import { addInPage } from './in-page.ts';
import type { Measure, Part } from './seen.ts';
import { settled } from './settled.ts';

/** A phone and a laptop: the widths at which the switch of language is tried. */
export const sizes = [
  { width: 375, height: 812 },
  { width: 1280, height: 800 },
];

/** A page that every language has, below the language's code, and how its parts are told apart. */
export interface Crossed {
  readonly path: string;
  readonly measure: Measure;
}

const measuredBy = (measure: Measure) => (id: string) => ({ path: `${id}/`, measure });

/** Every page that every language has. */
export const crossed: readonly Crossed[] = [
  { path: '', measure: 'ids' },
  ...[...story.sections, ...story.figures].map(measuredBy('ids')),
  // Few of their parts have an id, but they are the same, in the same order, in every language.
  ...['newsrooms', 'corrections', ...claims.keys()].map(measuredBy('order')),
];

/** A test whose pages hold what `in-page.ts` brings. */
export const test = base.extend({
  context: async ({ context }, use) => {
    await addInPage(context);
    await use(context);
  },
});

/** What a reader has before them, and how far down the page that is, in CSS px. */
export interface Seen {
  readonly measure: Measure;
  readonly parts: readonly Part[];
  readonly y: number;
  /** How many parts the page has. */
  readonly count: number;
}

/**
 * Goes to a share of the page as a reader does: not to the very pixel that a switch has led to, since
 * who has not moved switches back to the block that they came with. Says what is there at the reading
 * line; in the parallel view it is the cells of `column`.
 */
export function look(
  page: Page,
  share: number,
  measure: Measure = 'ids',
  column = '',
): Promise<Seen> {
  return page.evaluate(
    async ({ share, measure, column }) => {
      dispatchEvent(new WheelEvent('wheel'));
      const most = document.documentElement.scrollHeight - innerHeight;
      const [was, y] = [scrollY, Math.round(most * share)];
      const still = share > 0 && Math.abs(was - y) < 3;
      scrollTo({ top: still ? was - 3 : y, behavior: 'instant' });
      // The first scroll has the rest of a long page drawn (enhance/whole-page.ts), in less time than
      // a hand needs to reach the switch.
      const root = document.documentElement;
      const guessed = () =>
        share > 0 &&
        !root.matches('.whole') &&
        document.querySelector(':is(main section, main .units):not(.whole)') !== null;
      for (let frame = 0; frame < 60 && guessed(); frame += 1)
        await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const { atLine, boxesOf, partsOf } = inPage;
      const parts = atLine(boxesOf(measure, column), measure, scrollY);
      return { measure, parts, y: scrollY, count: partsOf(measure).size };
    },
    { share, measure, column },
  );
}

/** Presses the switch from within the page, quicker than a mouse, and waits until the other page stands. */
export async function cross(page: Page, to: string): Promise<void> {
  await Promise.all([
    page.waitForURL((url) => url.pathname.startsWith(`/${to}/`), { waitUntil: 'commit' }),
    page.evaluate(
      (to) => document.querySelector<HTMLElement>(`a.switch[hreflang="${to}"]`)!.click(),
      to,
    ),
  ]);
  await settled(page);
}

/** How far down the page the reader is, in CSS px. */
export const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** What the site has left with the reader: cookies, and entries of both storages. */
export const kept = (page: Page): Promise<readonly unknown[]> =>
  page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);

/**
 * A part that was seen stands where it stood: within 24 px, or 2% of one taller than the screen. Of
 * two columns, whose heights differ from language to language, one can be held.
 */
export async function expectHeld(
  page: Page,
  { measure, parts, count }: Seen,
  where: string,
): Promise<void> {
  const after = await page.evaluate(
    ({ measure, keys }) => {
      const parts = inPage.partsOf(measure);
      const tops = keys.map(
        (key) => (parts.get(key) ?? document.getElementById(key)!).getBoundingClientRect().top,
      );
      return { tops, count: parts.size, screen: innerHeight };
    },
    { measure: measure === 'rows' ? 'ids' : measure, keys: parts.map(({ key }) => key) } as const,
  );
  if (measure !== 'rows')
    expect(after.count, `as many parts in both languages, ${where}`).toBe(count);
  if (parts.length === 0) return;
  const over = parts.map(({ top, height }, n) => {
    const room = height > after.screen ? height * 0.02 : 24;
    return Math.abs(after.tops[n]! - top) - room;
  });
  const names = parts.map(({ key }) => key).join();
  expect(Math.min(...over), `${names} ${where}`).toBeLessThanOrEqual(0);
}
