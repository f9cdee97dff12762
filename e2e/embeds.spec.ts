import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { filterAsWordPress } from '../src/embeds/wordpress-filter.ts';
import { axeFaults } from './axe.ts';
import { frameIn, hostKinds, openHost } from './hosts.ts';
import { units } from './units.ts';

const some = units.filter(({ kind, id }) => kind !== 'claim' || /^(total|sixty|chip-o)/.test(id));
interface Answer {
  readonly html: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
}
async function oembed(page: Page, path: string): Promise<Answer> {
  return (await (await page.request.get(`${path}oembed.json`)).json()) as Answer;
}

let host: Awaited<ReturnType<typeof openHost>>;
test.beforeAll(async () => {
  host = await openHost();
});
test.afterAll(() => host.close());

test('every embed is whole without script, and scrolls nowhere at the height its code asks for', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await page.route('**/measure', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body style="margin:0">' }),
  );
  await page.goto('measure');
  for (const { path, kind, id, lang } of units) {
    const { height } = await oembed(page, path);
    // Of the site's own origin, so that the frame can be looked into; no script runs in it.
    const faults = await page.evaluate(
      async ({ src, height, widths, long }) => {
        const faults: string[] = [];
        addEventListener('message', () => faults.push('script ran'), { once: true });
        const frame = document.createElement('iframe');
        frame.sandbox.add('allow-same-origin');
        frame.style.border = '0';
        frame.src = src;
        const loaded = new Promise((done) => (frame.onload = done));
        document.body.replaceChildren(frame);
        await loaded;
        const inside = frame.contentDocument!;
        await inside.fonts.ready;
        for (const width of widths) {
          frame.style.width = `${width}px`;
          frame.style.height = `${height}px`;
          const { scrollWidth, scrollHeight } = inside.documentElement;
          if (scrollWidth > width) faults.push(`${width}: ${scrollWidth} wide`);
          if (!long && scrollHeight > height) faults.push(`${width}: ${scrollHeight} > ${height}`);
        }
        if (!inside.querySelector('h1')?.textContent.trim()) faults.push('no title');
        return faults;
      },
      {
        src: `${baseURL}${path}embed/`,
        height,
        widths: [280, 320, 480, 640, 800],
        long: kind === 'section' || id === 'timeline',
      },
    );
    expect(faults, `${lang} ${id}`).toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a figure fits the thousand pixels that WordPress gives, the timeline alone excepted', async ({
    page,
  }) => {
    for (const { path, id } of units.filter(({ kind }) => kind === 'figure')) {
      if (id === 'timeline') continue;
      for (const width of [320, 360, 480, 640, 680, 800, 960, 1200]) {
        await page.setViewportSize({ width, height: 100 });
        await page.goto(`${path}embed/`);
        const box = await page.locator('main').boundingBox();
        expect(box!.height, `${path} at ${width}`).toBeLessThanOrEqual(1000);
      }
    }
  });

  test('what a figure leaves out of its frame opens there: its words, and every row of its data', async ({
    page,
  }) => {
    for (const { path, id, lang } of units.filter(({ kind }) => kind === 'figure')) {
      const data = await (await page.request.get(`${lang}/${id}/data.json`)).json();
      await page.goto(`${path}embed/`);
      await expect(page.locator('tbody tr').first()).toBeHidden();
      await page.locator('summary').click();
      await expect(page.locator('details > .detail')).toBeVisible();
      await expect(page.locator('tbody tr')).toHaveCount(data.rows.length);
      await expect(page.locator('tbody tr').last()).toBeVisible();
    }
  });
});

test('an embed names its unit, its language and its licence, and stays out of search', async ({
  page,
}) => {
  for (const { path, lang } of units) {
    const html = await (await page.request.get(`${path}embed/`)).text();
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]*/${path}">`));
    expect(html).toMatch(new RegExp(`<a href="[^"]*/${path}">`));
    expect(html).toContain('<base target="_blank">');
    expect(html).toContain('CC BY 4.0');
    // Whole addresses lead to the site itself: nothing is asked of another origin.
    const { origin } = new URL(/<link rel="canonical" href="([^"]*)"/.exec(html)![1]!);
    for (const [, url] of html.matchAll(/ (?:src|href)="(https?:[^"]*)"/g))
      expect(new URL(url!).origin, path).toBe(origin);
  }
});

for (const kind of hostKinds)
  test(`a ${kind} host of another origin follows the height of every embed`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const [errors, others]: [string[], string[]] = [[], []];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    const size = 24;
    for (let start = 0; start < units.length; start += size) {
      const batch = units.slice(start, start + size);
      const codes = await Promise.all(
        batch.map(async ({ path, id }, index) => {
          if (kind !== 'wordpress')
            return frameIn(kind, `${baseURL}${path}embed/`, `u${index}-${id}`);
          const { html } = await oembed(page, path);
          return filterAsWordPress(html.replaceAll(/https?:\/\/[^/]+\//g, baseURL!), `s${index}`)!;
        }),
      );
      const url = host.show(`${kind}-${start}`, codes.join('\n'), kind);
      const allowed = [baseURL!, new URL(url).origin, 'data:'];
      page.on('request', (request) => {
        if (!allowed.some((origin) => request.url().startsWith(origin))) others.push(request.url());
      });
      await page.goto(url);
      await expect(async () => {
        const frames = await page.locator('iframe').all();
        expect(frames).toHaveLength(batch.length);
        for (const [index, frame] of frames.entries()) {
          const shown = await frame.evaluate((element) => element.clientHeight);
          const inside = page
            .frames()
            .find((each) => each.url().includes(`/${batch[index]!.path}`));
          const real = await inside!.evaluate(
            () => document.querySelector('main')!.getBoundingClientRect().height,
          );
          const wanted = kind === 'wordpress' ? Math.min(1000, Math.max(200, real)) : real;
          expect(Math.abs(shown - wanted), `${batch[index]!.path}: ${shown}, ${real}`).toBeLessThan(
            1.01,
          );
        }
      }).toPass({ timeout: 10_000 });
      page.removeAllListeners('request');
    }
    expect(errors).toEqual([]);
    expect(others).toEqual([]);
  });

for (const kind of hostKinds)
  test(`a ${kind} host follows an embed that grows when its column narrows`, async ({
    page,
    baseURL,
  }) => {
    const { path } = some.find(({ id }) => id === 'sixty-forty')!;
    const code =
      kind === 'wordpress'
        ? filterAsWordPress(
            (await oembed(page, path)).html.replaceAll(/https?:\/\/[^/]+\//g, baseURL!),
            'grows',
          )!.replace('width="480"', 'width="100%"')
        : frameIn(kind, `${baseURL}${path}embed/`, 'grows');
    await page.setViewportSize({ width: 900, height: 900 });
    await page.goto(host.show(`grow-${kind}`, code, kind));
    const height = () => page.locator('iframe').evaluate((element) => element.clientHeight);
    await expect.poll(height).toBeGreaterThan(200);
    await expect.poll(height).toBeLessThan(460);
    const wide = await height();
    await page.setViewportSize({ width: 320, height: 900 });
    await expect.poll(height).toBeGreaterThan(wide + 60);
    await page.setViewportSize({ width: 900, height: 900 });
    await expect.poll(height).toBe(wide);
  });

test('WordPress hides the quotation once the frame speaks, and follows its link', async ({
  page,
  baseURL,
}) => {
  const path = 'it/sixty-forty/';
  const { html } = await oembed(page, path);
  const code = filterAsWordPress(html.replaceAll(/https?:\/\/[^/]+\//g, baseURL!), 'Ab12')!;
  await page.goto(host.show('wp-link', code, 'wordpress'));
  await expect(page.locator('blockquote')).toBeHidden();
  await page.frameLocator('iframe').getByRole('link').first().click();
  await expect(page.locator('body')).toHaveAttribute('data-link', new RegExp(`/${path}$`));
});

test('in a host that hears no height an embed fills its frame, script or not', async ({
  page,
  baseURL,
}) => {
  for (const sandbox of ['', 'allow-scripts']) {
    const code = `<iframe src="${baseURL}en/chain/embed/" sandbox="${sandbox}" width="680" height="1100" style="border:0"></iframe>`;
    await page.goto(host.show(`deaf${sandbox}`, code));
    const unit = page.frameLocator('iframe').locator('main');
    await expect(unit.locator('footer')).toBeVisible();
    await page.waitForTimeout(300);
    expect((await unit.boundingBox())!.height).toBe(1100);
  }
});

test('under a sandbox without script an embed shows all it has', async ({ page, baseURL }) => {
  const frames = some.map(
    ({ path }) =>
      `<iframe src="${baseURL}${path}embed/" sandbox="" width="480" height="720"></iframe>`,
  );
  await page.goto(host.show('still', frames.join('\n')));
  for (const index of some.keys()) {
    const inside = page.frameLocator(`iframe >> nth=${index}`);
    await expect(inside.locator('h1')).toBeVisible();
    await expect(inside.locator('.url')).toHaveText(new RegExp(`/${some[index]!.path}$`));
    await expect(inside.locator('footer a')).toBeVisible();
  }
});

test('the element follows the language of the page it stands in, and its own frame alone', async ({
  page,
  baseURL,
}) => {
  const script = await page.request.get('dodici-miliardi.js');
  expect(script.headers()['content-type']).toMatch(/^text\/javascript/);
  expect(gzipSync(await script.body()).length).toBeLessThanOrEqual(1024);
  for (const { lang, page: pageLang, code } of [
    { lang: 'it', page: 'it-CH', code: 'en' },
    { lang: 'en', page: 'en', code: 'it' },
    // A language that the site does not have: that of the code.
    { lang: 'it', page: 'fr', code: 'it' },
  ]) {
    await page.goto(`${code}/newsrooms/`);
    const field = page.locator('textarea', { hasText: '<dodici-miliardi' });
    const written = (await field.inputValue()).replaceAll(/https?:\/\/[^/]+\//g, baseURL!);
    const id = /unit="([^"]+)"/.exec(written)![1]!;
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(host.show(`element-${pageLang}`, written, undefined, pageLang));
    const frame = page.locator('dodici-miliardi iframe');
    await expect(frame).toHaveAttribute('src', `${baseURL}${lang}/${id}/embed/`);
    await expect(page.locator('blockquote')).toHaveCount(0);
    const inside = page.frameLocator('dodici-miliardi iframe');
    await expect(inside.locator('html')).toHaveAttribute('lang', lang);
    const title = await inside.locator('title').textContent();
    await expect(frame).toHaveAttribute('title', title!);
    // Another frame of the same page says that it is ours, and is seven pixels tall.
    await page.evaluate(async () => {
      const lie = `parent.postMessage({ 'dodici-miliardi': { height: 7, title: 'x' } }, '*')`;
      const liar = document.createElement('iframe');
      liar.srcdoc = `<script>${lie}</script>`;
      const heard = new Promise<void>((done) =>
        addEventListener('message', ({ source }) => {
          if (source === liar.contentWindow) done();
        }),
      );
      document.body.append(liar);
      await heard;
    });
    const [shown, real] = await Promise.all([
      frame.evaluate((element) => element.clientHeight),
      inside.locator('main').evaluate((main) => main.getBoundingClientRect().height),
    ]);
    expect(Math.abs(shown - real)).toBeLessThan(1.01);
    expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);
    expect(errors).toEqual([]);
  }
});

test('where the script of the element does not come, its quotation stays', async ({ page }) => {
  const quotation = '<blockquote lang="it"><p>Una citazione.</p></blockquote>';
  const code = `<dodici-miliardi unit="split">${quotation}</dodici-miliardi>`;
  await page.goto(host.show('no-element', code));
  await expect(page.locator('blockquote')).toBeVisible();
});

test('a junk query or fragment still shows the unit', async ({ page }) => {
  for (const junk of ['?x=%E0%A4%A&childId=', '#?secret=<script>', '?childId=a%20b#zzz', '#%zz']) {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`en/sixty-forty/embed/${junk}`);
    await expect(page.locator('h1')).toBeVisible();
    expect(errors, junk).toEqual([]);
  }
});

test('an embed weighs at most 60 KB in all, its families included', async ({ page }) => {
  const weigh = async (path: string) =>
    brotliCompressSync(await (await page.request.get(path)).body()).length;
  const shared = (await weigh('embed.css')) + (await weigh('embed.js'));
  expect(await weigh('embed.js')).toBeLessThanOrEqual(1024);
  for (const { path } of some)
    expect(shared + (await weigh(`${path}embed/`)), path).toBeLessThanOrEqual(60 * 1024);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`embeds follow ${colorScheme} colours and have no fault that a machine can find`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    for (const id of ['plan', 'split', 'sixty-forty']) {
      await page.goto(`it/${id}/embed/`);
      await expect(page.locator('html')).toHaveCSS(
        'background-color',
        colorScheme === 'dark' ? 'rgb(22, 24, 28)' : 'rgb(251, 247, 240)',
      );
      expect(await axeFaults(page)).toEqual([]);
    }
    await context.close();
  });

test('every oEmbed answer is what its page announces, small, and the same whatever is asked', async ({
  page,
}) => {
  for (const { path, lang, id } of units) {
    const address = `${path}oembed.json`;
    const [plain, asked] = await Promise.all(
      [address, `${address}?url=x&maxwidth=300&format=json`].map((url) => page.request.get(url)),
    );
    expect(plain!.headers()['content-type']).toMatch(/^application\/json/);
    expect(await asked!.text()).toBe(await plain!.text());
    const answer = (await plain!.json()) as Answer;
    expect(answer.width).toBeLessThanOrEqual(480);
    expect(Buffer.byteLength(answer.html), `${lang} ${id}`).toBeLessThanOrEqual(900);
    expect(answer.html).toMatch(new RegExp(`^<blockquote lang="${lang}">`));
    expect(answer.thumbnail_url).toMatch(new RegExp(`/${path}card.png$`));
    const unit = await page.request.get(path);
    expect(unit.ok(), path).toBe(true);
    expect(await unit.text()).toMatch(
      new RegExp(`<link rel="alternate" type="application/json\\+oembed" href="[^"]*/${address}"`),
    );
  }
});
