import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { languages } from '../src/i18n/languages.ts';
import type { PublishedRegistry } from '../src/registry/published-registry.ts';
import { dist } from './site.ts';

const { units } = JSON.parse(readFileSync(join(dist, 'units.json'), 'utf8')) as PublishedRegistry;
const live = units.filter(({ state }) => state === 'live');
const widths = [320, 768, 1280];

/** How the target stands: its distance from the bar at the window's top, its mark, and whether it is the target. */
const look = (id: string) => {
  const element = document.getElementById(id)!;
  const bar = document.querySelector('header')!.getBoundingClientRect().bottom;
  const top = element.getBoundingClientRect().top - bar;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const end = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight - 2;
  return {
    top,
    end,
    target: element.matches(':target'),
    framed: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  };
};

for (const { code } of languages)
  for (const width of widths)
    test(`every id of the ${code} explainer stands free and marked at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`${code}/`);
      await page.evaluate(() => document.fonts.ready);
      const wrong = await page.evaluate(
        ([ids, lookText]) => {
          const see = eval(`(${lookText})`) as (id: string) => {
            top: number;
            end: boolean;
            target: boolean;
            framed: boolean;
          };
          return ids.flatMap((id) => {
            location.hash = id;
            const { top, end, target, framed } = see(id);
            const free = (top >= 4 && top <= 60) || (end && top > 0);
            return free && target && framed ? [] : [`${id}: ${top} ${target} ${framed}`];
          });
        },
        [live.map(({ id }) => id), look.toString()] as const,
      );
      expect(wrong).toEqual([]);
    });

for (const width of widths)
  test(`a link from outside lands, and the target stays where it is, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    // Safari before 27 has no scroll anchoring: nothing may grow above the target.
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { overflow-anchor: none !important }');
        document.adoptedStyleSheets = [sheet];
      });
    });
    for (const { id, kind } of live.filter(({ kind }) => /section|figure/.test(kind))) {
      await page.goto('about:blank');
      await page.goto(`en/#${id}`);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(100);
      const early = await page.evaluate(look, id);
      await page.waitForTimeout(500);
      const late = await page.evaluate(look, id);
      expect(late.target, id).toBe(true);
      expect(Math.abs(late.top - early.top), `the ${kind} ${id} stays put`).toBeLessThanOrEqual(1);
    }
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
    await page.waitForTimeout(150);
    await expect(page.locator('.notice[role=status]')).toBeEmpty();
  }
});
