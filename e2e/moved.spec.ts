import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyRepository } from '../src/commands/repository-copy.ts';
import { createSiteServer } from '../src/commands/serve.ts';

// None of our ids has moved yet: a copy of the project, in which some did, is built under a sub-path.
test.describe.configure({ mode: 'serial' });
const base = '/sub/path/';
const report = 'https://example.org/issues';
let copy = '';
let server: Server;
let site = '';

test.beforeAll(async () => {
  test.setTimeout(240_000);
  ({ folder: copy } = copyRepository(
    'src',
    'content',
    'public',
    '.cache',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ));
  const day = 'since: 2026-11-24';
  appendFileSync(
    join(copy, 'content/units.yaml'),
    [
      `old-chapter: { kind: section, ${day}, state: moved, to: asic }`,
      `old-sum: { kind: claim, ${day}, state: moved, to: total-over-12bn }`,
      `older-sum: { kind: claim, ${day}, state: moved, to: old-sum }`,
      `old-term: { kind: term, ${day}, state: moved, to: foundry }`,
      `old-step: { kind: stage, ${day}, state: moved, to: step-design }`,
      `old-news: { kind: claim, ${day}, state: moved, to: ft-report }`,
      `old-event: { kind: event, ${day}, state: moved, to: ft-report }`,
      `wrong-sum: { kind: claim, ${day}, changed: 2026-11-25, state: retired, why: a wrong sum }`,
      '',
    ].join('\n'),
  );
  for (const [code, title, why] of [
    ['it', 'Una somma sbagliata', 'La fonte l’ha corretta.'],
    ['en', 'A wrong sum', 'The source corrected it.'],
  ])
    writeFileSync(
      join(copy, `content/${code}/retired.yaml`),
      `wrong-sum: { title: ${title}, why: ${why} }\n`,
    );
  const built = spawnSync(process.execPath, ['src/commands/build.ts'], {
    cwd: copy,
    env: {
      ...process.env,
      BASE_PATH: base,
      REPORT_URL: report,
      CI: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    encoding: 'utf8',
  });
  expect(built.status, built.stdout + built.stderr).toBe(0);
  server = createSiteServer(join(copy, 'dist'), base);
  await new Promise<void>((done) => void server.listen(0, done));
  site = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
});
test.afterAll(() => {
  server?.close();
  rmSync(copy, { recursive: true, force: true });
});

test('a moved address leads to the new one, over several moves, query and fragment kept', async ({
  page,
}) => {
  await page.goto(`${site}it/older-sum/?x=1#link.total-over-12bn`);
  await expect(page).toHaveURL(`${site}it/total-over-12bn/?x=1#link.total-over-12bn`);
  await page.goto(`${site}en/old-chapter/`);
  await expect(page).toHaveURL(`${site}en/asic/`);
});

test('going back from the new address does not fall into the old one', async ({ page }) => {
  await page.goto(`${site}en/`);
  await page.goto(`${site}en/old-chapter/`);
  await expect(page).toHaveURL(`${site}en/asic/`);
  await page.goBack();
  await expect(page).toHaveURL(`${site}en/`);
});

test('where mistakes are reported is a link, if whoever publishes has named it', async ({
  page,
}) => {
  for (const path of ['it/corrections/', 'en/newsrooms/']) {
    await page.goto(site + path);
    await expect(page.locator(`main a[href="${report}"]`)).toHaveCount(1);
  }
});

test('hosts that redirect are told of the moves to a page only', () => {
  const rules = readFileSync(join(copy, 'dist/_redirects'), 'utf8').split('\n').slice(1, -1);
  expect(rules).toHaveLength(6);
  expect(rules).toContain('/sub/path/it/older-sum/* /sub/path/it/total-over-12bn/:splat 301');
  expect(rules.filter((rule) => /old-(news|event|term|step)/.test(rule))).toEqual([]);
});

test('the page of a moved unit is kept out of search and names the new one', async ({
  request,
}) => {
  const html = await (await request.get(`${site}it/old-sum/`)).text();
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toMatch(/rel="canonical" href="[^"]*\/sub\/path\/it\/total-over-12bn\/"/);
  expect(html).not.toContain('http-equiv="refresh"');
});

test('units.json tells what moved, where to, and what was retired, why', async ({ request }) => {
  const { units } = (await (await request.get(`${site}units.json`)).json()) as {
    units: { id: string; in: Record<string, { url: string }> }[];
  };
  const told = (id: string) => units.find((unit) => unit.id === id);
  expect(told('older-sum')).toMatchObject({ state: 'moved', to: 'total-over-12bn' });
  expect(told('wrong-sum')).toMatchObject({ state: 'retired', why: 'a wrong sum' });
  expect(told('old-term')!.in['it']!.url).toMatch(/\/sub\/path\/it\/#old-term$/);
});

for (const javaScriptEnabled of [true, false])
  test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('an old fragment lands on the unit that took its place, and marks it', async ({
      page,
    }) => {
      for (const [old, now] of [
        ['old-chapter', 'asic'],
        ['older-sum', 'total-over-12bn'],
        ['old-term', 'foundry'],
        ['old-step', 'step-design'],
        ['old-event', 'ft-report'],
        ['old-news', 'ft-report'],
      ] as const) {
        await page.goto('about:blank');
        await page.goto(`${site}it/#${old}`);
        await expect(page.locator(`#${now}`)).toBeInViewport();
        const [marked, plain] = await Promise.all(
          [`#${now}`, '#unknown'].map((id) =>
            page.locator(id).evaluate((element) => getComputedStyle(element).outlineStyle),
          ),
        );
        expect([marked, plain]).toEqual(['solid', 'none']);
        await expect(page.locator('.notice[role=status]')).toBeEmpty();
      }
    });

    test('a retired unit says why, at its address and at its fragment', async ({ page }) => {
      await page.goto(`${site}it/wrong-sum/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Una somma sbagliata');
      await expect(page.getByRole('main')).toContainText('La fonte l’ha corretta.');
      await expect(page.locator('main time')).toHaveAttribute('datetime', '2026-11-25');
      await page.goto(`${site}en/#wrong-sum`);
      await expect(page.locator('#wrong-sum')).toBeInViewport();
      await expect(page.locator('#wrong-sum')).toContainText('The source corrected it.');
    });
  });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a moved address has a plain link to the new one', async ({ page }) => {
    await page.goto(`${site}en/old-chapter/`);
    await page.getByRole('main').getByRole('link').click();
    await expect(page).toHaveURL(`${site}en/asic/`);
  });
});
