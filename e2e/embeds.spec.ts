import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { filterAsWordPress } from '../src/embeds/wordpress-filter.ts';
import { languages, sourceLanguage } from '../src/i18n/languages.ts';
import { axeFaults } from './axe.ts';
import { claims } from './content.ts';
import { openFrames, showFrames } from './frames.ts';
import { frameIn, hostKinds, openHost } from './hosts.ts';
import { dist } from './site.ts';
import { units } from './units.ts';

/** The parts of what an embed sends that hosts of each kind look for. */
interface Said {
  readonly 'datawrapper-height'?: Readonly<Record<string, number>>;
  readonly sentinel?: string;
  readonly type?: string;
  readonly height?: number;
  readonly secret?: string;
  readonly message?: string;
  readonly value?: number;
  readonly 'dodici-miliardi'?: { readonly height: number };
}
interface Answer {
  readonly html: string;
  readonly height: number;
}
/** What a frame tells its host: the fields of every way in one. */
interface Said {
  readonly 'datawrapper-height'?: Readonly<Record<string, number>>;
  readonly 'dodici-miliardi'?: { readonly height: number };
  readonly sentinel?: string;
  readonly type?: string;
  readonly height?: number;
  readonly secret?: string;
  readonly message?: string;
  readonly value?: number;
}
const oembed = (path: string) =>
  JSON.parse(readFileSync(join(dist, path, 'oembed.json'), 'utf8')) as Answer;
/** The code that a unit offers, its addresses those of the server under test. */
const codeOf = (path: string, baseURL: string) =>
  oembed(path).html.replaceAll(/https?:\/\/[^/]+\//g, baseURL);

const source = sourceLanguage.code;
const other = languages.find(({ code }) => code !== source)!.code;
const inSource = units.filter(({ lang }) => lang === source);
const counted = inSource.find(({ id }) => claims.get(id)?.value !== undefined)!;
const section = inSource.find(({ kind }) => kind === 'section')!;
const figure = inSource.find(({ kind, id }) => kind === 'figure' && id !== 'timeline')!;
const oneOfEach = [counted, figure, section];

/**
 * What the hosts are tried with: a claim with a number first, where it is in view; every section
 * and figure of one language; and claims from all over the list of the others.
 */
const sample = (() => {
  const whole = inSource.filter(({ kind }) => kind !== 'claim');
  const others = units.filter(({ kind, lang }) => kind === 'claim' && lang !== source);
  const step = Math.ceil(others.length / 12);
  return [counted, ...whole, ...others.filter((_, index) => index % step === 0)];
})();

/** Parts of a list, in its order, of a size that one page of frames can hold. */
const batches = <T>(list: readonly T[], size = 24): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );

/** Collects what no page may do: errors, and requests to others than those allowed. */
function watch(page: Page, allowed: readonly string[]) {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (![...allowed, 'data:'].some((origin) => request.url().startsWith(origin)))
      faults.push(request.url());
  });
  return faults;
}

let host: Awaited<ReturnType<typeof openHost>>;
test.beforeAll(async () => {
  host = await openHost();
});
test.afterAll(() => host.close());

for (const { code } of languages) {
  const own = units.filter(({ lang }) => lang === code);

  test(`every embed in ${code} is whole without script, and scrolls nowhere at the height its code asks for`, async ({
    page,
    baseURL,
  }) => {
    await openFrames(page);
    for (const batch of batches(own)) {
      await showFrames(
        page,
        batch.map(({ path }) => ({ src: `${baseURL}${path}embed/`, sandbox: 'allow-same-origin' })),
      );
      const faults = await page.evaluate(
        (wanted) =>
          [...document.querySelectorAll('iframe')].flatMap((frame, index) => {
            const { path, height, long, short } = wanted[index]!;
            const inside = frame.contentDocument!;
            const root = inside.documentElement;
            const faults: string[] = [];
            // Most browsers set letters at fractions of a pixel; a headless one does where it is asked.
            root.style.textRendering = 'geometricPrecision';
            const resize = (width: number, height: number) =>
              (frame.style.cssText = `border: 0; width: ${width}px; height: ${height}px`);
            for (const width of [280, 320, 480, 640, 800]) {
              resize(width, height);
              if (root.scrollWidth > width) faults.push(`${width}: ${root.scrollWidth} wide`);
              if (!long && root.scrollHeight > height)
                faults.push(`${width}: ${root.scrollHeight} in ${height}`);
            }
            // WordPress cuts what is taller than a thousand pixels.
            for (const width of short ? [320, 360, 480, 640, 680, 800, 960, 1200] : []) {
              resize(width, 100);
              const tall = inside.querySelector('main')!.getBoundingClientRect().height;
              if (tall > 1000) faults.push(`${width}: ${tall} tall`);
            }
            for (const part of ['h1', 'footer a', '.url']) {
              const seen = inside.querySelector(part);
              if (!seen?.checkVisibility() || !seen.textContent.trim()) faults.push(`no ${part}`);
            }
            if (messages.has(frame.contentWindow)) faults.push('script ran');
            return faults.map((fault) => `${path} ${fault}`);
          }),
        batch.map(({ path, kind, id }) => ({
          path,
          height: oembed(path).height,
          long: kind === 'section' || id === 'timeline',
          short: kind === 'figure' && id !== 'timeline',
        })),
      );
      expect(faults).toEqual([]);
    }
  });

  test(`every embed in ${code} tells each kind of host how tall it is, at every width`, async ({
    page,
    baseURL,
  }) => {
    const others = watch(page, [baseURL!]);
    await openFrames(page);
    for (const batch of batches(own)) {
      await showFrames(
        page,
        batch.map(({ path }, index) => ({
          src: `${baseURL}${path}embed/?initialWidth=800&childId=child${index}#?secret=secret${index}`,
          sandbox: 'allow-scripts allow-same-origin',
        })),
      );
      const faults = await page.evaluate(async (units) => {
        const frames = [...document.querySelectorAll('iframe')];
        /** The last height that a frame has told, by the way in which hosts hear it. */
        const heights = (index: number) => {
          const heard: Record<string, number | undefined> = {};
          for (const message of messages.get(frames[index]!.contentWindow) ?? []) {
            const pym = /^pymxPYMx(\S+?)xPYMxheightxPYMx(\d+)$/.exec(String(message));
            if (pym?.[1] === `child${index}`) heard['pym'] = Number(pym[2]);
            if (typeof message !== 'object') continue;
            const said = message as Said;
            if (said['datawrapper-height'])
              heard['datawrapper'] = said['datawrapper-height'][units[index]!.id];
            if (said.sentinel === 'amp' && said.type === 'embed-size')
              heard['newswire'] = said.height;
            if (said.secret === `secret${index}` && said.message === 'height')
              heard['wordpress'] = said.value;
            if (said['dodici-miliardi']) heard['element'] = said['dodici-miliardi'].height;
          }
          return heard;
        };
        const ways = ['pym', 'datawrapper', 'newswire', 'wordpress', 'element'];
        const wrong = () =>
          frames.flatMap((frame, index) => {
            const main = frame.contentDocument!.querySelector('main')!;
            const height = Math.ceil(main.getBoundingClientRect().height);
            const heard = heights(index);
            return ways
              .filter((way) => heard[way] !== height)
              .map(
                (way) =>
                  `${units[index]!.path} at ${frame.style.width}: ${way} hears ${heard[way] ?? 'nothing'}, not ${height}`,
              );
          });
        /** What is wrong when the frames have told all that they have to tell, or after 10 s. */
        const settled = () =>
          new Promise<string[]>((done) => {
            const look = () => {
              const faults = wrong();
              if (faults.length === 0) end(faults);
            };
            const end = (faults: string[]) => {
              removeEventListener('message', look);
              clearTimeout(late);
              done(faults);
            };
            const late = setTimeout(() => end(wrong()), 10_000);
            addEventListener('message', look);
            look();
          });
        const faults: string[] = [];
        for (const width of [800, 280]) {
          for (const frame of frames) frame.style.width = `${width}px`;
          faults.push(...(await settled()));
        }
        return faults;
      }, batch);
      expect(faults).toEqual([]);
    }
    expect(others).toEqual([]);
  });
}

test('what a figure leaves out of its frame opens there without script: its words and its data', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const { path } of inSource.filter(({ kind }) => kind === 'figure')) {
    await page.goto(`${path}embed/`);
    await expect(page.locator('tbody tr').first()).toBeHidden();
    await page.locator('summary').click();
    await expect(page.locator('details > .detail')).toBeVisible();
    await expect(page.locator('tbody tr').last()).toBeVisible();
  }
  await context.close();
});

/** The height of what a frame holds, its families set, as the frame stands now. */
const contentHeight = (page: Page, path: string) =>
  page
    .frames()
    .find((frame) => new URL(frame.url()).pathname === `/${path}embed/`)!
    .evaluate(async () => {
      const main = document.querySelector('main')!;
      // In a frame out of view nothing is laid out, and no family fetched, before somebody measures.
      main.getBoundingClientRect();
      await document.fonts.ready;
      main.style.minHeight = '0';
      const { height } = main.getBoundingClientRect();
      main.style.minHeight = '';
      return height;
    });

/** Which frames of the page are not of the height wanted, when they are all or after 10 s. */
const misfits = (page: Page, wanted: readonly number[]) =>
  page.evaluate((heights) => {
    const frames = [...document.querySelectorAll('iframe')].slice(0, heights.length);
    const wrong = () =>
      frames.flatMap(({ clientHeight, src }, index) =>
        Math.abs(clientHeight - heights[index]!) < 1.01
          ? []
          : [`${src}: ${clientHeight}, not ${heights[index]}`],
      );
    return new Promise<string[]>((done) => {
      const end = () => {
        changes.disconnect();
        clearTimeout(late);
        done(wrong());
      };
      const late = setTimeout(end, 10_000);
      const look = () => {
        if (wrong().length === 0) end();
      };
      const changes = new MutationObserver(look);
      for (const frame of frames) changes.observe(frame, { attributes: true });
      look();
    });
  }, wanted);

for (const kind of hostKinds)
  test(`a ${kind} host of another origin follows the height of embeds, and one that grows in a narrow column`, async ({
    page,
    baseURL,
  }) => {
    const codes = sample.map(({ path }, index) =>
      kind === 'wordpress'
        ? filterAsWordPress(codeOf(path, baseURL!), `s${index}`)!
        : frameIn(kind, `${baseURL}${path}embed/`, `u${index}`),
    );
    // WordPress gives a frame a width of its own; a theme may let it go with its column.
    codes[0] = codes[0]!.replace('width="480"', 'width="100%"');
    const url = host.show(kind, codes.join('\n'), kind);
    const faults = watch(page, [baseURL!, new URL(url).origin]);
    await page.setViewportSize({ width: 900, height: 900 });
    await page.goto(url);
    /** As the kind of host has it: WordPress holds heights between two bounds. */
    const heightFor = async ({ path }: { path: string }) => {
      const height = await contentHeight(page, path);
      return kind === 'wordpress' ? Math.min(1000, Math.max(200, height)) : height;
    };
    const wanted = await Promise.all(sample.map(heightFor));
    expect(await misfits(page, wanted)).toEqual([]);
    // Browsers lay out the frames in view only: the first stands for all.
    await page.setViewportSize({ width: 320, height: 900 });
    const narrow = await heightFor(counted);
    expect(narrow).toBeGreaterThan(wanted[0]! + 60);
    expect(await misfits(page, [narrow])).toEqual([]);
    await page.setViewportSize({ width: 900, height: 900 });
    expect(await misfits(page, wanted)).toEqual([]);
    if (kind === 'wordpress') {
      await expect(page.locator('blockquote:visible')).toHaveCount(0);
      await page.frameLocator('iframe >> nth=0').getByRole('link').first().click();
      await expect(page.locator('body')).toHaveAttribute(
        'data-link',
        new RegExp(`/${counted.path}$`),
      );
    }
    expect(faults).toEqual([]);
  });

test('in a host that hears no height an embed fills its frame, script or not', async ({
  page,
  baseURL,
}) => {
  // The host hears, and does nothing: the test knows by it that the script of the frame has run.
  await page.addInitScript(() => {
    addEventListener('message', () => (document.body.dataset['heard'] = ''), { once: true });
  });
  for (const sandbox of ['', 'allow-scripts']) {
    const code = `<iframe src="${baseURL}${figure.path}embed/" sandbox="${sandbox}" width="680" height="1100" style="border:0"></iframe>`;
    await page.goto(host.show(`deaf${sandbox}`, code));
    if (sandbox) await expect(page.locator('body')).toHaveAttribute('data-heard');
    const unit = page.frameLocator('iframe').locator('main');
    await expect(unit.locator('footer')).toBeVisible();
    expect((await unit.boundingBox())!.height).toBe(1100);
  }
});

test('under a sandbox that allows nothing an embed shows all it has', async ({ page, baseURL }) => {
  const frames = oneOfEach.map(
    ({ path }) =>
      `<iframe src="${baseURL}${path}embed/" sandbox="" width="480" height="720"></iframe>`,
  );
  await page.goto(host.show('still', frames.join('\n')));
  for (const [index, { path }] of oneOfEach.entries()) {
    const inside = page.frameLocator(`iframe >> nth=${index}`);
    await expect(inside.locator('h1')).toBeVisible();
    await expect(inside.locator('h1')).toHaveCSS('font-family', /^Newsreader/);
    await expect(inside.locator('.url')).toHaveText(new RegExp(`/${path}$`));
    await expect(inside.locator('footer a')).toBeVisible();
  }
});

test('the element follows the language of the page it stands in, and its own frame alone', async ({
  page,
  baseURL,
}) => {
  for (const { lang, pageLang, code } of [
    { lang: source, pageLang: `${source}-CH`, code: other },
    { lang: other, pageLang: other, code: source },
    // A language that the site does not have: that of the code.
    { lang: source, pageLang: 'xx', code: source },
  ]) {
    await page.goto(`${code}/newsrooms/`);
    const field = page.locator('textarea', { hasText: '<dodici-miliardi' });
    const written = (await field.inputValue()).replaceAll(/https?:\/\/[^/]+\//g, baseURL!);
    const id = /unit="([^"]+)"/.exec(written)![1]!;
    const url = host.show(`element-${pageLang}`, written, undefined, pageLang);
    const faults = watch(page, [baseURL!, new URL(url).origin]);
    await page.goto(url);
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
    expect(await misfits(page, [await contentHeight(page, `${lang}/${id}/`)])).toEqual([]);
    expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);
    expect(faults).toEqual([]);
    page.removeAllListeners();
  }
});

test('where the script of the element does not come, its quotation stays', async ({ page }) => {
  const quotation = '<blockquote lang="it"><p>Una citazione.</p></blockquote>';
  const code = `<dodici-miliardi unit="${figure.id}">${quotation}</dodici-miliardi>`;
  await page.goto(host.show('no-element', code));
  await expect(page.locator('blockquote')).toBeVisible();
});

test('a junk query or fragment still shows the unit', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  for (const junk of ['?x=%E0%A4%A&childId=', '#?secret=<script>', '?childId=a%20b#zzz', '#%zz']) {
    await page.goto(`${counted.path}embed/${junk}`);
    await expect(page.locator('h1')).toBeVisible();
    expect(faults, junk).toEqual([]);
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`embeds follow ${colorScheme} colours and have no fault that a machine can find`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    for (const { path } of oneOfEach) {
      await page.goto(`${path}embed/`);
      await expect(page.locator('html')).toHaveCSS(
        'background-color',
        colorScheme === 'dark' ? 'rgb(22, 24, 28)' : 'rgb(251, 247, 240)',
      );
      const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
      expect(await axeFaults(page, 'html', rules), path).toEqual([]);
    }
  });

test('an oEmbed answer is JSON, and the same whatever is asked', async ({ request }) => {
  const address = `${counted.path}oembed.json`;
  const [plain, asked] = await Promise.all(
    [address, `${address}?url=x&maxwidth=300&format=json`].map((url) => request.get(url)),
  );
  expect(plain!.headers()['content-type']).toMatch(/^application\/json/);
  expect(await asked!.text()).toBe(await plain!.text());
  const script = await request.get('dodici-miliardi.js');
  expect(script.headers()['content-type']).toMatch(/^text\/javascript/);
});
