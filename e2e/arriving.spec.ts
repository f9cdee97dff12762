import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { languages } from '../src/i18n/languages.ts';
import type { PublishedRegistry } from '../src/registry/published-registry.ts';
import { settled } from './settled.ts';
import { dist } from './site.ts';

const { units } = JSON.parse(readFileSync(join(dist, 'units.json'), 'utf8')) as PublishedRegistry;
/** What has its place in the whole explainer: all but corrections, which have a page of their own. */
const live = units.filter(({ state, kind }) => state === 'live' && kind !== 'correction');
const widths = [320, 768, 1280];

/**
 * How targets stand: the distance of each from the bar at the window's top, its mark, and whether it is
 * the target. With `go` each is gone to first; else the page is left as it is.
 */
const look = ({ ids, go }: { readonly ids: readonly string[]; readonly go: boolean }) =>
  ids.map((id) => {
    if (go) location.hash = id;
    const element = document.getElementById(id)!;
    const bar = document.querySelector('header')!.getBoundingClientRect().bottom;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      id,
      top: element.getBoundingClientRect().top - bar,
      end: Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight - 2,
      target: element.matches(':target'),
      framed: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    };
  });

for (const { code } of languages)
  test(`every id of the ${code} explainer stands free and marked at every width`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${code}/`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      const stand = await page.evaluate(look, { ids: live.map(({ id }) => id), go: true });
      const wrong = stand.filter(({ top, end, target, framed }) => {
        const free = (top >= 4 && top <= 60) || (end && top > 0);
        return !free || !target || !framed;
      });
      expect(wrong, `at ${width} px`).toEqual([]);
    }
  });

for (const width of [320, 1280])
  test(`a link from outside lands, and the target stays where it is, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    // Safari before 27 has no scroll anchoring: nothing may grow above the target.
    await page.addInitScript(() => {
      addEventListener('readystatechange', () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { overflow-anchor: none !important }');
        document.adoptedStyleSheets = [sheet];
      });
    });
    // The scripts of figures come late, and what they put off comes at once: the target is seen before
    // and after.
    await page.clock.install();
    let late = Promise.withResolvers<void>();
    let held = 0;
    await page.route(/-figure\.[^/]*\.js$/, async (route) => {
      held += 1;
      await late.promise;
      await route.continue();
    });
    for (const { id, kind } of live.filter(({ kind }) => /section|figure/.test(kind))) {
      late = Promise.withResolvers();
      await page.goto('about:blank');
      await page.goto(`en/#${id}`);
      await settled(page);
      const [before] = await page.evaluate(look, { ids: [id], go: false });
      late.resolve();
      await page.evaluate(async () => {
        const figures = [...document.querySelectorAll(':not(:defined)')].filter((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return element.localName.endsWith('-figure') && top < innerHeight && bottom > 0;
        });
        for (const { localName } of figures) await customElements.whenDefined(localName);
      });
      await page.clock.runFor(2000);
      await settled(page);
      const [after] = await page.evaluate(look, { ids: [id], go: false });
      expect(after!.target, id).toBe(true);
      const moved = Math.abs(after!.top - before!.top);
      expect(moved, `the ${kind} ${id} stays put`).toBeLessThanOrEqual(1);
    }
    expect(held, 'scripts of figures').toBeGreaterThan(0);
  });

test('the next Tab after arriving goes to the first link of the target', async ({ page }) => {
  await page.goto('it/#asic');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#asic');
});

for (const { code } of languages) {
  test(`an unknown fragment is told politely in ${code}, with a way on`, async ({ page }) => {
    await page.goto(`${code}/#zzz`);
    const notice = page.locator('.notice[role=status]');
    await expect(notice.getByRole('link')).toHaveAttribute('href', '#contents');
    await notice.getByRole('button').click();
    await expect(notice).toBeEmpty();
    await page.evaluate(() => void (location.hash = '%E0%A4%A'));
    await expect(notice).not.toBeEmpty();
    await page.keyboard.press('Escape');
    await expect(notice).toBeEmpty();
    await page.evaluate(() => void (location.hash = 'zzzz'));
    await expect(notice).not.toBeEmpty();
    await page.evaluate(() => void (location.hash = 'plan'));
    await expect(notice).toBeEmpty();
  });
}

test('on a unit’s own page, what stands elsewhere is looked for in the whole story', async ({
  page,
}) => {
  await page.goto('en/plan/#asic');
  await page.locator('.notice[role=status]').getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/#asic$/);
  await expect(page.locator('#asic')).toBeInViewport();
});

test('a known fragment, the top and a passage alone say nothing', async ({ page }) => {
  for (const hash of ['#plan', '#top', '#', '#:~:text=ByteDance']) {
    await page.goto('about:blank');
    await page.goto(`en/${hash}`);
    // A fragment that is not there comes after it: what is said of it is all that was said.
    const said = await page.evaluate(async () => {
      let times = 0;
      const told = Promise.withResolvers<void>();
      new MutationObserver((records) => {
        times += records.filter(({ addedNodes }) => addedNodes.length > 0).length;
        if (document.querySelector('.notice a')) told.resolve();
      }).observe(document.querySelector('.notice')!, { childList: true });
      const before = document.querySelector('.notice')!.childNodes.length;
      location.hash = 'zzz';
      await told.promise;
      return before + times;
    });
    expect(said, hash).toBe(1);
  }
});
