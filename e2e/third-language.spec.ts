import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyRepository, type Copy } from '../src/commands/repository-copy.ts';
import { axeFaults } from './axe.ts';
import { writeFrench } from './french.ts';

// One site out of generated content: a third language, and Italian passages that have changed since
// they were translated. What it needs is a folder of content and one line.
test.describe.configure({ mode: 'serial', timeout: 400_000 });

/** What has changed in Italian, one of each kind that the story holds: where its words stand. */
const changed = [
  { id: 'plan.1', file: 'plan.mdx', before: /\n---\n\n/ },
  { id: 'opening', file: 'story.yaml', before: /^standfirst: ['"]?/m },
  { id: 'bytedance', file: 'bytedance.mdx', before: /^title: ['"]?/m },
  { id: 'mix', file: 'figures/mix.yaml', before: /^ {2}title: ['"]?/m },
  {
    id: 'step-fab',
    file: 'figures/chain.yaml',
    before: /^ {4}step-fab:\n(?: {6}.*\n)*? {6}text: ['"]?/m,
  },
  { id: 'tiktok-law', file: 'events.yaml', before: /^tiktok-law:\n {2}title: ['"]?/m },
  { id: 'gpu', file: 'terms.yaml', before: /^gpu:\n {2}term: .*\n {2}definition: ['"]?/m },
  { id: 's63', file: 'sources.yaml', before: /^s63:\n(?: {2}about: .*\n)? {2}read: ['"]?/m },
  {
    id: 'note.hires',
    file: 'claims.yaml',
    before: /^hires:\n {2}title: .*\n {2}statement: ['"]?/m,
    current: '/it/hires/',
  },
];

/** A heading and a list, whose notes follow them: what is put in, and what then changes in it. */
const heading = (words: string) =>
  `\n---\n\n<Heading id="sums">${words}</Heading>\n\n- ${words}\n- ${words}\n\n`;
const following = [
  { block: 'sums', of: 'h3', current: '/it/#sums' },
  { block: 'since.2', of: 'ul', current: '/it/#since.2' },
];

let copy: Copy;
let files: readonly string[];
test.beforeAll(() => {
  const parts = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];
  // Cards that were drawn before are not drawn again.
  copy = copyRepository(...parts, '.cache/cards', 'hosting');
  for (const [code, words] of [
    ['it', 'Le somme'],
    ['en', 'The sums'],
  ] as const)
    copy.edit(`content/${code}/since.mdx`, '\n---\n\n', heading(words));
  appendFileSync(
    join(copy.folder, 'content/units.yaml'),
    'sums: { kind: heading, since: 2026-11-24 }\n',
  );
  const translate = (...args: string[]) => run('src/commands/translations.ts', ...args).stdout;
  translate('accept', '--all');
  for (const { file, before } of changed) copy.edit(`content/it/${file}`, before, '$&Oggi, ');
  copy.edit('content/it/since.mdx', />Le somme([^]*?)- Le somme/, '>Altre somme$1- Altre somme');
  writeFrench(copy.folder);
  copy.edit(
    'src/i18n/languages.ts',
    /\n\];/,
    "\n  { code: 'fr', tag: 'fr-FR', name: 'français', openGraph: 'fr_FR' },\n];",
  );
  const built = run('src/commands/build.ts');
  expect(built.status, built.stdout + built.stderr).toBe(0);
  files = readdirSync(dist(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist(), join(entry.parentPath, entry.name)).split(sep).join('/'));
});
test.afterAll(() => rmSync(copy.folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, args, {
    cwd: copy.folder,
    encoding: 'utf8',
    env: { ...process.env, CI: '1', SITE_URL: 'http://three.test', BASE_PATH: '/' },
  });
const dist = () => join(copy.folder, 'dist');
const html = (path: string) => readFileSync(join(dist(), path), 'utf8');
const inLanguage = (code: string) =>
  files
    .filter((path) => path.startsWith(`${code}/`))
    .map((path) => path.slice(3))
    .sort();
const pages = (code: string) =>
  inLanguage(code)
    .filter((path) => path.endsWith('.html'))
    .map((path) => `${code}/${path}`);
const attributes = (text: string, tag: RegExp) =>
  [...text.matchAll(tag)].map(([, value]) => value!);

test('a folder of content and one line make a third site, file by file', () => {
  expect(inLanguage('fr').length).toBeGreaterThan(7);
  expect(inLanguage('fr')).toEqual(inLanguage('en'));
  expect(inLanguage('fr')).toEqual(inLanguage('it'));
});

test('every page of every language has links to the other two', () => {
  for (const code of ['it', 'en', 'fr'])
    for (const path of pages(code)) {
      const header = /<header[\s>][\s\S]*?<\/header>/.exec(html(path))?.[0];
      // An embed is a part of somebody else’s page; it leads to the unit’s page.
      if (header === undefined || path.includes('/embed/')) continue;
      const links = [...header.matchAll(/<a\b[^>]*hreflang="?([a-z]+)"?[^>]*>/g)];
      const others = ['it', 'en', 'fr'].filter((other) => other !== code).sort();
      expect(links.map(([, lang]) => lang!).sort(), path).toEqual(others);
      for (const [link, lang] of links)
        expect(link, path).toContain(`/${lang}/${path.slice(3).replace(/index\.html$/, '')}`);
    }
});

test('every page that may be found names its twins in all languages', () => {
  let found = 0;
  for (const code of ['it', 'en', 'fr'])
    for (const path of pages(code)) {
      const text = html(path);
      if (/content="noindex/.test(text)) continue;
      found += 1;
      const languages = attributes(text, /<link rel="alternate" hreflang="([^"]*)"/g);
      expect(languages.sort(), path).toEqual(['en', 'fr', 'it', 'x-default']);
      expect(
        attributes(text, /property="og:locale:alternate" content="([^"]*)"/g),
        path,
      ).toHaveLength(2);
    }
  expect(found).toBeGreaterThan(20);
});

test('the third language stands in its own words on every page', () => {
  for (const path of pages('fr')) {
    const text = html(path);
    expect(text, path).toContain('<html lang="fr"');
    const title = /<title>([^<]*)/.exec(text)![1]!.split(' · ')[0]!;
    // Months are French in earnest: the site writes them.
    const month = /janvier|septembre|octobre|novembre|décembre|juillet/g;
    expect(title.replace(month, ''), path).not.toMatch(/e/);
  }
  const whole = html('fr/index.html');
  expect(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(whole)![1]).toMatch(/é/);
});

test('the door, the page that is missing, and the parallel view show all three', () => {
  expect(attributes(html('index.html'), /<li lang="?([a-z]+)/g)).toEqual(['it', 'en', 'fr']);
  expect(html('404.html')).toMatch(/lang="?fr/);
  const parallel = html('parallel/index.html');
  for (const lang of ['it', 'en', 'fr'])
    expect(parallel.match(new RegExp(`<div lang="${lang}"`, 'g'))?.length, lang).toBeGreaterThan(
      50,
    );
  expect(html('sitemap.xml')).toContain('hreflang="fr" href="http://three.test/fr/"');
});

test('a passage that is behind says so where it stands, in the reader’s language, and only it', async ({
  page,
}) => {
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(dist(), pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
  });
  const notes = page.getByRole('note');
  for (const [path, of] of [
    ['/en/', changed],
    ['/en/plan/', changed.filter(({ id }) => id === 'plan.1')],
    ['/en/bytedance/', changed.filter(({ id }) => id === 'bytedance')],
    ['/en/mix/', changed.filter(({ id }) => id === 'mix')],
    ['/en/hires/', [{ id: 'hires', current: '/it/hires/' }]],
  ] as const) {
    await page.goto(`http://three.test${path}`);
    for (const { id, current = `/it/#${id}` } of of as readonly {
      id: string;
      current?: string;
    }[]) {
      const note = page.locator(`[id="${id}"]`).getByRole('note');
      const own = note.and(page.locator(`:has(a[href="${current}"])`));
      await expect(own, `${path} ${id}`).toHaveCount(1);
      await expect(own).toContainText('the original has changed since');
      await expect(own).toContainText(/\d{1,2}\s[A-Z][a-z]+\s\d{4}/);
      const link = own.getByRole('link');
      await expect(link).toHaveAttribute('hreflang', 'it');
      expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    }
    const whole = path === '/en/' ? following : [];
    for (const { block, of: tag, current } of whole) {
      const note = page.locator(`${tag}[id="${block}"] + [role=note]`);
      await expect(note.getByRole('link')).toHaveAttribute('href', current);
    }
    await expect(notes, path).toHaveCount(of.length + whole.length);
    expect(await axeFaults(page)).toEqual([]);
  }
  for (const [unit, of, current] of [
    ['hires', 1, '/it/hires/'],
    ['mix', 1, '/it/#mix'],
    ['chain', 1, '/it/#step-fab'],
    ['timeline', 1, '/it/#tiktok-law'],
    ['bytedance', 1, '/it/#bytedance'],
    ['plan', 1, '/it/#plan.1'],
    ['split', 0],
  ] as const) {
    await page.goto(`http://three.test/en/${unit}/embed/`);
    await expect(notes, unit).toHaveCount(of);
    // Not in the frame: in a page of its own.
    if (current) await expect(notes.getByRole('link')).toHaveAttribute('href', current);
    expect(await page.evaluate(() => document.querySelector('base')!.target)).toBe('_blank');
    expect(await axeFaults(page)).toEqual([]);
  }
  // The note has its room in the height that hosts are told.
  for (const unit of ['hires', 'mix'])
    for (const width of [280, 480, 800]) {
      await page.setViewportSize({ width, height: 100 });
      await page.goto(`http://three.test/en/${unit}/embed/`);
      const { height } = JSON.parse(html(`en/${unit}/oembed.json`)) as { height: number };
      const needed = await page.evaluate(async () => {
        await document.fonts.ready;
        return document.documentElement.scrollHeight;
      });
      expect(needed, `${unit} at ${width}`).toBeLessThanOrEqual(height);
    }
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('http://three.test/parallel/');
  await expect(notes).toHaveCount(changed.length + following.length);
  await expect(page.locator('#sums')).toHaveCount(1);
  for (const { id } of changed)
    await expect(page.locator(`[id="${id}"] > [lang=en]`).getByRole('note'), id).toHaveCount(1);
  for (const path of [
    '/it/',
    '/it/plan/',
    '/it/hires/',
    '/en/unknown/',
    '/en/sixty-forty/',
    '/fr/',
  ]) {
    await page.goto(`http://three.test${path}`);
    await expect(page.getByRole('note'), path).toHaveCount(0);
  }
});
