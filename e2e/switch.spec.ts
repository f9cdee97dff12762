import { expect, test, type Page } from '@playwright/test';
import { claims, story } from './content.ts';

const sizes = [
  { width: 375, height: 812 },
  { width: 1280, height: 800 },
];
const { figures } = story;
const pages = ['', ...story.sections.map((id) => `${id}/`), ...figures.map((id) => `${id}/`)];
const positions = 20;

interface Seen {
  /** The innermost blocks with an id at the reading line: more than one where there are columns. */
  readonly blocks: readonly {
    readonly id: string;
    readonly top: number;
    readonly height: number;
  }[];
  readonly y: number;
}

/**
 * Goes to a share of the page as a reader does: not to the very pixel that a switch has led to, since
 * who has not moved switches back to the block that they came with.
 */
function go(page: Page, share: number) {
  return page.evaluate((share) => {
    dispatchEvent(new WheelEvent('wheel'));
    const most = document.documentElement.scrollHeight - innerHeight;
    const [was, y] = [scrollY, Math.round(most * share)];
    const still = share > 0 && Math.abs(was - y) < 3;
    scrollTo({ top: still ? was - 3 : y, behavior: 'instant' });
  }, share);
}

/** Goes to a share of the page; says which blocks are a third down the screen. */
async function look(page: Page, share: number): Promise<Seen> {
  await go(page, share);
  return page.evaluate(() => {
    const line = innerHeight / 3;
    const seen = [
      ...document.querySelectorAll(
        'main :is(p,ul,ol,li,figure,div)[id]:not([id$=".summary"],[popover],split-guess *)',
      ),
    ].flatMap((block) => {
      const { top, bottom, height } = block.getBoundingClientRect();
      const far = Math.max(top - line, line - bottom, 0);
      // What a closed disclosure holds has a box, but nobody reads there.
      return height > 0 && block.checkVisibility() ? [{ block, top, height, far }] : [];
    });
    const innermost = (some: typeof seen) =>
      some.filter(({ block }) =>
        some.every((other) => other.block === block || !block.contains(other.block)),
      );
    const across = innermost(seen.filter(({ far }) => far === 0));
    // In the small space between two blocks, of a list or not, the nearest is the one that is read.
    const near = innermost(seen).filter(({ far }) => far < 12);
    const least = Math.min(...near.map(({ far }) => far));
    const blocks = [...new Set([...across, ...near.filter(({ far }) => far === least)])].map(
      ({ block: { id }, top, height }) => ({ id, top, height }),
    );
    return { blocks, y: scrollY };
  });
}

interface Arrived {
  /** Where each of the blocks stands now. */
  readonly tops: readonly number[];
  readonly y: number;
  readonly kept: readonly unknown[];
}

/** Waits until a page that was switched to is whole; says where the blocks stand in it. */
function arrived(page: Page, { blocks }: Pick<Seen, 'blocks'> = { blocks: [] }): Promise<Arrived> {
  return page.evaluate(
    async (ids) => {
      if (document.readyState !== 'complete')
        await new Promise((done) => addEventListener('load', done, { once: true }));
      await document.fonts.ready;
      for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
      return {
        tops: ids.map((id) => document.getElementById(id)!.getBoundingClientRect().top),
        y: scrollY,
        kept: [document.cookie, localStorage.length, sessionStorage.length],
      };
    },
    blocks.map(({ id }) => id),
  );
}

/** Presses the switch from within the page: quicker than a mouse, which has a test of its own. */
async function press(page: Page, to: string, before?: Seen) {
  await Promise.all([
    page.waitForURL((url) => url.pathname.startsWith(`/${to}/`), { waitUntil: 'commit' }),
    page.evaluate(
      (to) => document.querySelector<HTMLElement>(`a.switch[hreflang="${to}"]`)!.click(),
      to,
    ),
  ]);
  return arrived(page, before);
}

/** The block stands where it stood: within 24 px, or 2% of a block taller than the screen. */
function expectHeld({ blocks }: Seen, { tops }: Arrived, screen: number, where: string) {
  if (blocks.length === 0) return;
  const over = blocks.map(({ top, height }, n) => {
    const room = height > screen ? height * 0.02 : 24;
    return Math.abs(tops[n]! - top) - room;
  });
  // Of two columns, which differ in the two languages, one can be held.
  expect(Math.min(...over), `${blocks.map(({ id }) => id).join()} ${where}`).toBeLessThanOrEqual(0);
}

for (const size of sizes)
  for (const path of pages)
    test(`the switch holds the place on /${path} at ${size.width}`, async ({ page }) => {
      test.setTimeout(240_000);
      await page.setViewportSize(size);
      await page.goto(`/it/${path}`);
      for (let n = 0; n < positions; n += 1) {
        const share = n / (positions - 1);
        // Each switch ends where the next begins: both directions at every position.
        for (const to of ['en', 'it']) {
          const before = await look(page, share);
          const after = await press(page, to, before);
          if (n === 0) expect(after.y).toBe(0);
          // Letters and figures may still arrive; within two seconds all stands.
          else
            await expect(async () =>
              expectHeld(
                before,
                await arrived(page, before),
                size.height,
                `to ${to}, ${n} of ${positions}`,
              ),
            ).toPass({ timeout: 2000 });
          expect(after.kept).toEqual(['', 0, 0]);
          if (n % 5 !== 2) continue;
          // There and back again, and there: the very block, by the same measure.
          await press(page, to === 'en' ? 'it' : 'en', before);
          await expect(async () =>
            expectHeld(before, await arrived(page, before), size.height, `and back, ${n}`),
          ).toPass({ timeout: 2000 });
          await press(page, to, before);
        }
      }
    });

/** Pages of which few parts have an id: but their parts are the same, in the same order, in both languages. */
const alike = [...claims.keys(), 'newsrooms', 'corrections'];
const parts = 'main :is(h1,h2,h3,p,dt,dd,li)';

/**
 * Goes to a share of such a page; says which parts cross the reading line, or are next to it where
 * it falls between two, and how many parts there are.
 */
async function lookInOrder(page: Page, share: number) {
  await go(page, share);
  return page.evaluate((parts) => {
    const line = innerHeight / 3;
    const all = [...document.querySelectorAll(parts)];
    const seen = all.flatMap((part, n) => {
      const { top, bottom, height } = part.getBoundingClientRect();
      const far = Math.max(top - line, line - bottom, 0);
      return height > 0 && part.checkVisibility() ? [{ n, top, height, far }] : [];
    });
    const least = Math.min(...seen.map(({ far }) => far));
    return { count: all.length, nearest: seen.filter(({ far }) => far === least) };
  }, parts);
}

for (const size of sizes)
  for (const path of alike)
    test(`the switch holds the place on /${path}/ at ${size.width}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize(size);
      await page.goto(`/it/${path}/`);
      for (let n = 0; n < positions; n += 1)
        for (const to of ['en', 'it']) {
          const before = await lookInOrder(page, n / (positions - 1));
          await press(page, to);
          await expect(async () => {
            const after = await page.evaluate((parts) => {
              const all = [...document.querySelectorAll(parts)];
              return { y: scrollY, tops: all.map((part) => part.getBoundingClientRect().top) };
            }, parts);
            expect(after.tops.length, 'as many parts in both languages').toBe(before.count);
            if (n === 0) {
              expect(after.y).toBe(0);
              return;
            }
            const over = before.nearest.map(({ n, top, height }) => {
              const room = height > size.height ? height * 0.02 : 24;
              return Math.abs(after.tops[n]! - top) - room;
            });
            expect(Math.min(...over), `to ${to}, ${n} of ${positions}`).toBeLessThanOrEqual(0);
          }).toPass({ timeout: 2000 });
        }
    });

for (const size of sizes)
  test(`leaving the parallel view for a language holds the place at ${size.width}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize(size);
    for (let n = 1; n < positions; n += 1)
      for (const to of ['en', 'it']) {
        await page.goto('/parallel/');
        await go(page, n / (positions - 1));
        const blocks = await page.evaluate((to) => {
          const rows = [...document.querySelectorAll('.row')];
          const row = rows.find((row) => row.getBoundingClientRect().bottom > innerHeight / 3);
          const cell = row?.querySelector(`:scope > [lang="${to}"]`);
          if (!row || !cell) return [];
          const { top, height } = cell.getBoundingClientRect();
          return [{ id: row.id, top, height }];
        }, to);
        const before = { blocks, y: 0 };
        const after = await press(page, to, before);
        expectHeld(before, after, size.height, `to ${to}, ${n} of ${positions}`);
      }
  });

test.describe('a reader in the middle of the story', () => {
  const start = '/it/#politics.3';

  test('nothing moves between 0.3 and 2 s after the switch', async ({ page }) => {
    await page.goto(start);
    await look(page, 0.4);
    await page.locator('a.switch[hreflang=en]').click();
    await page.waitForURL('**/en/**');
    await page.waitForTimeout(300);
    const moved = await page.evaluate(async () => {
      const seen = new Set<number>();
      const block = document.querySelector(':target')!;
      for (const end = performance.now() + 1700; performance.now() < end;) {
        seen.add(Math.round(block.getBoundingClientRect().top * 10) / 10);
        await new Promise(requestAnimationFrame);
      }
      return [...seen];
    });
    expect(moved).toHaveLength(1);
  });

  test('Back returns to where the reader was', async ({ page }) => {
    await page.goto(start);
    const before = await look(page, 0.55);
    await press(page, 'en');
    await page.goBack();
    await expect.poll(async () => Math.abs((await arrived(page)).y - before.y)).toBeLessThan(2);
    expect(await page.evaluate(() => [location.pathname, sessionStorage.length])).toEqual([
      '/it/',
      0,
    ]);
  });

  test('Back returns to the very end as well, and to an end that a switch has led to', async ({
    page,
  }) => {
    await page.goto('/it/unknown/');
    const first = await look(page, 1);
    await press(page, 'en');
    const second = await arrived(page);
    await press(page, 'it');
    for (const { path, y } of [
      { path: '/en/unknown/', y: second.y },
      { path: '/it/unknown/', y: first.y },
    ]) {
      await page.goBack();
      await page.waitForURL(`**${path}*`);
      await expect.poll(async () => Math.abs((await arrived(page)).y - y)).toBeLessThan(2);
    }
  });

  test('the keyboard switches in place as a pointer does', async ({ page }) => {
    await page.goto(start);
    const before = await look(page, 0.3);
    await page.locator('a.switch[hreflang=en]').focus();
    expect(await page.evaluate(() => scrollY)).toBe(before.y);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/**');
    expectHeld(before, await arrived(page, before), 720, 'by keyboard');
  });

  test('reaching for the switch points it at the block, so that it can be copied', async ({
    page,
  }) => {
    await page.goto('/it/?split=supplier#asic');
    const before = await look(page, 0.2);
    expect(before.blocks).toHaveLength(1);
    await page.locator('a.switch[hreflang=en]').hover();
    const href = await page
      .locator('a.switch[hreflang=en]')
      .evaluate((link: HTMLAnchorElement) => link.href);
    expect(href).toBe(new URL(`/en/?split=supplier#${before.blocks[0]!.id}`, page.url()).href);
  });

  test('the state of figures in the address comes along', async ({ page }) => {
    await page.goto('/it/?split=supplier&mix=cn#suppliers');
    await look(page, 0.35);
    await press(page, 'en');
    expect(new URL(page.url()).search).toBe('?split=supplier&mix=cn');
  });

  test('what is open stays open', async ({ page }) => {
    await page.goto('/it/');
    const states = await page.evaluate(() => {
      const all = [...document.querySelectorAll('details')];
      all.forEach((entry, n) => (entry.open = n % 2 === 1));
      return all.map(({ open }) => open);
    });
    await look(page, 0.6);
    await press(page, 'en');
    const after = await page.evaluate(() =>
      [...document.querySelectorAll('details')].map(({ open }) => open),
    );
    expect(after).toEqual(states);
  });

  test('a place left more than ten seconds ago, or for another page, is forgotten', async ({
    page,
  }) => {
    await page.goto('/en/asic/');
    for (const [to, age] of [
      ['/en/asic/', 11_000],
      ['/en/plan/', 0],
    ] as const) {
      await page.evaluate(
        ([to, age]) => {
          const place = { id: 'asic.4', path: [], top: 100 };
          const crossing = { to, at: Date.now() - age, place, open: [], beside: [] };
          sessionStorage.setItem('switch', JSON.stringify(crossing));
        },
        [to, age] as const,
      );
      await page.goto('/en/asic/');
      expect(await arrived(page)).toMatchObject({ y: 0, kept: ['', 0, 0] });
    }
  });

  test('a record that nobody could have left does no harm', async ({ page }) => {
    await page.goto('/en/asic/');
    await page.evaluate(() => sessionStorage.setItem('switch', '{"to":'));
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.reload();
    expect((await arrived(page)).kept).toEqual(['', 0, 0]);
    expect(errors).toEqual([]);
  });

  test('where storage is refused, the fragment alone leads to the block', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      }),
    );
    await page.goto(start);
    const before = await look(page, 0.2);
    await page.locator('a.switch[hreflang=en]').click();
    await page.waitForURL(`**/en/#${before.blocks[0]!.id}`);
    await expect(page.locator(`[id="${before.blocks[0]!.id}"]`)).toBeInViewport();
  });

  test('what script has put among the blocks is not counted', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/it/newsrooms/');
    const promises = '[id="promise"] ~ :is(p, ul, ol)';
    await page.locator('[id="link"] + p').selectText();
    await expect(page.locator('.passage')).toBeVisible();
    const top = () =>
      page
        .locator(promises)
        .first()
        .evaluate((one) => one.getBoundingClientRect().top);
    await page
      .locator(promises)
      .first()
      .evaluate((one) =>
        scrollBy({
          top: one.getBoundingClientRect().top - innerHeight / 3 + 4,
          behavior: 'instant',
        }),
      );
    const before = await top();
    await page.locator('a.switch[hreflang=en]').click();
    await page.waitForURL('**/en/newsrooms/**');
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(24);
  });

  test('reduced motion changes nothing of it', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(start);
    const before = await look(page, 0.7);
    expectHeld(before, await press(page, 'en', before), 720, 'with reduced motion');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of pages)
    test(`/${path} leads to its twin, and every unit to the unit`, async ({ page }) => {
      for (const [from, to] of [
        ['it', 'en'],
        ['en', 'it'],
      ] as const) {
        await page.goto(`/${from}/${path}`);
        const twins = page.locator(`.panel > a[hreflang="${to}"]`);
        const links = await twins.evaluateAll((all) =>
          all.map((link) => (link as HTMLAnchorElement).href),
        );
        expect(links.length).toBeGreaterThan(0);
        await page.locator(`a.switch[hreflang=${to}]`).click();
        expect(new URL(page.url()).pathname).toBe(`/${to}/${path}`);
        await expect(page.locator('html')).toHaveAttribute('lang', to);
        for (const link of links) {
          await page.goto(link);
          const { hash } = new URL(page.url());
          // The own page of a unit begins with it: no fragment is needed.
          const unit = page.locator(hash || 'h1');
          expect((await unit.boundingBox())!.y, link).toBeLessThan(hash ? 100 : 300);
        }
      }
    });

  test('every claim’s page, the desk and the corrections lead to their twin', async ({ page }) => {
    test.setTimeout(240_000);
    for (const path of alike)
      for (const [from, to] of [
        ['it', 'en'],
        ['en', 'it'],
      ] as const) {
        await page.goto(`/${from}/${path}/`);
        await page.locator(`a.switch[hreflang=${to}]`).click();
        expect(new URL(page.url()).pathname).toBe(`/${to}/${path}/`);
        await expect(page.locator('html')).toHaveAttribute('lang', to);
        await expect(page.locator('h1')).toBeInViewport();
      }
  });

  test('the parallel view leads to the story in each language', async ({ page }) => {
    for (const to of ['it', 'en']) {
      await page.goto('/parallel/#asic');
      await page.locator(`header a.switch[hreflang=${to}]`).click();
      expect(new URL(page.url()).pathname).toBe(`/${to}/`);
    }
  });
});
