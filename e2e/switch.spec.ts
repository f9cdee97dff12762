import { expect, type Page } from '@playwright/test';
import { claims, editions, story } from './content.ts';
import { cross, crossed, expectHeld, kept, look, scrolled, sizes, test } from './crossing.ts';
import { first, middle, other, proseOf, source, ways } from './sample.ts';
import { randomFrom, seed } from './seeded.ts';
import { settled } from './settled.ts';

// How a place is carried from one language to the other. Which block of a page is which block of the
// other is tried for every block of every page in `switch-mapping.spec.ts`.

const codes = [...editions.keys()];
const link = (page: Page) => page.locator(`a.switch[hreflang="${other}"]`);
/** A page of each kind: in how the switch works it is like all others of its kind. */
const paths = ['', first, story.figures[0], [...claims.keys()][0], 'newsrooms', 'corrections'];
const kinds = crossed.filter(({ path }) => paths.includes(path.replace(/\/$/, '')));

for (const size of sizes)
  for (const { path, measure } of kinds)
    test(`the switch holds the place on /${path} at ${size.width} px: there, back, and there`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      await page.setViewportSize(size);
      await page.goto(`${codes[0]}/${path}`);
      const positions = path === '' ? 4 : 3;
      for (let n = 0; n < positions; n += 1) {
        const [from, to] = [codes[n % codes.length]!, codes[(n + 1) % codes.length]!];
        const before = await look(page, n / (positions - 1), measure);
        for (const locale of [to, from, to]) {
          await cross(page, locale);
          if (n === 0) expect(await scrolled(page)).toBe(0);
          else await expectHeld(page, before, `in ${locale}, ${n} of ${positions}`);
          expect(await kept(page)).toEqual(['', 0, 0]);
        }
      }
    });

for (const size of sizes)
  test(`leaving the parallel view for a language holds the place at ${size.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    for (const to of codes) {
      await page.goto('parallel/');
      const before = await look(page, 0.4, 'rows', to);
      await cross(page, to);
      await expectHeld(page, before, `to ${to}`);
      expect(await kept(page)).toEqual(['', 0, 0]);
    }
  });

test('the switch holds a place chosen by chance on every eighth page', async ({ page }) => {
  test.setTimeout(240_000);
  const random = randomFrom(seed);
  const oneOf = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!;
  const first = Math.floor(random() * 8);
  for (const { path, measure } of crossed.filter((_, n) => n % 8 === first)) {
    const [size, { from, to }] = [oneOf(sizes), oneOf(ways)];
    const share = 0.05 + 0.95 * random();
    const where = `${from}/${path} to ${to} at ${Math.round(share * 100)}%, ${size.width} px wide; again with SEED=${seed}`;
    await page.setViewportSize(size);
    await page.goto(`${from}/${path}`);
    const before = await look(page, share, measure);
    await cross(page, to);
    await expectHeld(page, before, where);
    expect(await kept(page), where).toEqual(['', 0, 0]);
  }
});

test.describe('a reader in the middle of the story', () => {
  const block = proseOf(middle)[2]!;
  const whole = `${source}/#${block}`;
  const section = `${source}/${middle}/#${block}`;
  test('nothing moves any more once the page stands', async ({ page }) => {
    // The clock of the page is the test's: what a script has put off comes at once.
    await page.clock.install();
    await page.goto(whole);
    await look(page, 0.4);
    await cross(page, other);
    await page.evaluate(() => {
      const block = document.querySelector(':target')!;
      const seen = new Set<number>();
      const see = () => {
        seen.add(Math.round(block.getBoundingClientRect().top * 10) / 10);
        requestAnimationFrame(see);
      };
      see();
      Object.assign(window, { seen });
    });
    await page.clock.runFor(5000);
    await settled(page);
    const tops = await page.evaluate(() => [
      ...(window as unknown as { seen: ReadonlySet<number> }).seen,
    ]);
    expect(tops).toHaveLength(1);
  });

  test('Back returns to where the reader was', async ({ page }) => {
    await page.goto(whole);
    const before = await look(page, 0.55);
    await cross(page, other);
    await page.goBack();
    await settled(page);
    expect(Math.abs((await scrolled(page)) - before.y)).toBeLessThan(2);
    expect(new URL(page.url()).pathname).toBe(`/${source}/`);
    expect(await kept(page)).toEqual(['', 0, 0]);
  });

  test('Back returns to the very end as well, and to an end that a switch has led to', async ({
    page,
  }) => {
    const last = story.sections.at(-1)!;
    await page.goto(`${source}/${last}/`);
    const first = await look(page, 1);
    await cross(page, other);
    const second = await scrolled(page);
    await cross(page, source);
    for (const { locale, y } of [
      { locale: other, y: second },
      { locale: source, y: first.y },
    ]) {
      await page.goBack();
      await page.waitForURL(`**/${locale}/${last}/*`);
      await settled(page);
      expect(Math.abs((await scrolled(page)) - y)).toBeLessThan(2);
    }
  });

  test('the keyboard switches in place as a pointer does', async ({ page }) => {
    await page.goto(section);
    const before = await look(page, 0.3);
    await link(page).focus();
    expect(await scrolled(page)).toBe(before.y);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${other}/**`);
    await settled(page);
    await expectHeld(page, before, 'by keyboard');
  });

  test('reaching for the switch points it at the block, so that it can be copied', async ({
    page,
  }) => {
    await page.goto(`${source}/${middle}/?split=supplier`);
    // Where one block is at the reading line, and not the space between two.
    let keys: readonly string[] = [];
    for (let share = 0.1; keys.length !== 1 && share < 0.5; share += 0.02)
      keys = (await look(page, share)).parts.map(({ key }) => key);
    expect(keys).toHaveLength(1);
    await link(page).hover();
    const href = await link(page).evaluate((link: HTMLAnchorElement) => link.href);
    const there = `/${other}/${middle}/?split=supplier#${keys[0]}`;
    expect(href).toBe(new URL(there, page.url()).href);
  });

  test('the state of figures in the address comes along', async ({ page }) => {
    await page.goto(`${source}/${middle}/?split=supplier&mix=cn`);
    await look(page, 0.35);
    await cross(page, other);
    expect(new URL(page.url()).search).toBe('?split=supplier&mix=cn');
  });

  test('what is open stays open', async ({ page }) => {
    await page.goto(`${source}/`);
    const states = await page.evaluate(() => {
      const all = [...document.querySelectorAll('details')];
      all.forEach((entry, n) => (entry.open = n % 2 === 1));
      return all.map(({ open }) => open);
    });
    expect(states).toContain(true);
    await look(page, 0.6);
    await cross(page, other);
    const after = await page.evaluate(() =>
      [...document.querySelectorAll('details')].map(({ open }) => open),
    );
    expect(after).toEqual(states);
  });

  test('a place left more than ten seconds ago, or for another page, is forgotten', async ({
    page,
  }) => {
    const here = `/${other}/${middle}/`;
    await page.goto(here);
    for (const [to, age] of [
      [here, 11_000],
      [`/${other}/${first}/`, 0],
    ] as const) {
      await page.evaluate(
        ([to, age, id]) => {
          const place = { id, path: [], top: 100 };
          const crossing = { to, at: Date.now() - age, place, open: [], beside: [] };
          sessionStorage.setItem('switch', JSON.stringify(crossing));
        },
        [to, age, proseOf(middle)[3]!] as const,
      );
      await page.goto(here);
      await settled(page);
      expect(await scrolled(page)).toBe(0);
      expect(await kept(page)).toEqual(['', 0, 0]);
    }
  });

  test('a record that nobody could have left does no harm', async ({ page }) => {
    await page.goto(`${other}/${middle}/`);
    await page.evaluate(() => sessionStorage.setItem('switch', '{"to":'));
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.reload();
    await settled(page);
    expect(await kept(page)).toEqual(['', 0, 0]);
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
    await page.goto(whole);
    const before = await look(page, 0.2);
    await link(page).click();
    const { key } = before.parts[0]!;
    await page.waitForURL(`**/${other}/#${key}`);
    await expect(page.locator(`[id="${key}"]`)).toBeInViewport();
  });

  test('what script has put among the blocks is not counted', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${source}/newsrooms/`);
    await page.locator('[id="link"] + p').selectText();
    await expect(page.locator('.passage')).toBeVisible();
    const promise = page.locator('[id="promise"] ~ :is(p, ul, ol)').first();
    const top = () => promise.evaluate((one) => one.getBoundingClientRect().top);
    await promise.evaluate((one) =>
      scrollBy({
        top: one.getBoundingClientRect().top - innerHeight / 3 + 4,
        behavior: 'instant',
      }),
    );
    const before = await top();
    await link(page).click();
    await page.waitForURL(`**/${other}/newsrooms/**`);
    await settled(page);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(24);
  });

  test('reduced motion changes nothing of it', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(section);
    const before = await look(page, 0.7);
    await cross(page, other);
    await expectHeld(page, before, 'with reduced motion');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  // Where the links of every page lead is read in the files: `switch.test.ts`.
  test('the switch leads to the page, and the panel of a unit to the unit', async ({ page }) => {
    for (const path of ['', `${middle}/`, `${[...claims.keys()][0]}/`]) {
      await page.goto(`${source}/${path}`);
      await link(page).click();
      await expect(page).toHaveURL(`/${other}/${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      await expect(page.locator('h1')).toBeInViewport();
    }
    for (const id of [middle, story.figures.at(-1)!]) {
      await page.goto(`${source}/`);
      await page.locator(`[id="${id}"] .panel > a[hreflang="${other}"]`).first().click();
      await expect(page).toHaveURL(`/${other}/#${id}`);
      expect((await page.locator(`[id="${id}"]`).boundingBox())!.y).toBeLessThan(100);
    }
  });
});
