import { expect } from '@playwright/test';
import { cross, crossed, expectHeld, kept, look, scrolled, sizes, test } from './crossing.ts';
import { ways } from './sample.ts';

// The switch pressed at twenty places on every page, there and back: half an hour, so only
// `npm test -- --exhaustive` runs it. Every run has `switch-mapping.spec.ts` and `switch.spec.ts`.

const positions = 20;

for (const size of sizes)
  for (const { path, measure } of crossed)
    test(
      `the switch holds every place on /${path} at ${size.width} px`,
      { tag: '@exhaustive' },
      async ({ page }) => {
        test.setTimeout(600_000);
        await page.setViewportSize(size);
        await page.goto(`${ways[0]!.from}/${path}`);
        for (let n = 0; n < positions; n += 1)
          // Each switch ends where the next begins: every way at every position.
          for (const { from, to } of ways) {
            const where = `from ${from} to ${to}, ${n} of ${positions}`;
            if (!new URL(page.url()).pathname.startsWith(`/${from}/`))
              await page.goto(`${from}/${path}`);
            const before = await look(page, n / (positions - 1), measure);
            await cross(page, to);
            if (n === 0) expect(await scrolled(page)).toBe(0);
            else await expectHeld(page, before, where);
            expect(await kept(page)).toEqual(['', 0, 0]);
            if (n % 5 !== 2) continue;
            await cross(page, from);
            await expectHeld(page, before, `${where}, and back`);
            await cross(page, to);
          }
      },
    );

for (const size of sizes)
  test(
    `leaving the parallel view for a language holds every place at ${size.width} px`,
    { tag: '@exhaustive' },
    async ({ page }) => {
      test.setTimeout(600_000);
      await page.setViewportSize(size);
      for (let n = 1; n < positions; n += 1)
        for (const to of new Set(ways.map(({ to }) => to))) {
          await page.goto('parallel/');
          const before = await look(page, n / (positions - 1), 'rows', to);
          await cross(page, to);
          await expectHeld(page, before, `to ${to}, ${n} of ${positions}`);
        }
    },
  );
