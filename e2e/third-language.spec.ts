import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyRepository, type Copy } from '../src/commands/repository-copy.ts';
import { axeFaults } from './axe.ts';
import { writeFrench } from './french.ts';

// One site out of generated content: a third language, and one Italian paragraph that has changed
// since it was translated. What it needs is a folder of content and one line.
test.describe.configure({ mode: 'serial', timeout: 400_000 });

let copy: Copy;
let files: readonly string[];
test.beforeAll(() => {
  copy = copyRepository(
    'astro.config.mjs',
    'content',
    'package.json',
    'public',
    'src',
    'tsconfig.json',
  );
  const translate = (...args: string[]) => run('src/commands/translations.ts', ...args).stdout;
  translate('accept', '--all');
  copy.edit('content/it/plan.mdx', 'Non era un annuncio', 'Non era una promessa');
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
      if (header === undefined) continue;
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
    expect(title, path).not.toMatch(/e/);
  }
  const whole = html('fr/index.html');
  expect(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(whole)![1]).toMatch(/é/);
});

test('the door, the page that is missing, and the parallel view show all three', () => {
  expect(attributes(html('index.html'), /<li lang="?([a-z]+)/g)).toEqual(['it', 'en', 'fr']);
  expect(html('404.html')).toMatch(/lang="?fr/);
  if (existsSync(join(dist(), 'parallel/index.html')))
    expect(html('parallel/index.html')).toMatch(/<[a-z]+ [^>]*lang="?fr/);
  for (const name of files.filter((path) => /^sitemap.*\.xml$/.test(path)))
    expect(html(name)).toMatch(/hreflang="fr"|\/fr\//);
});

test('a passage that is behind says so where it stands, in the reader’s language, and only it', async ({
  page,
}) => {
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(dist(), pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
  });
  for (const path of ['/en/', '/en/plan/']) {
    await page.goto(`http://three.test${path}`);
    const notes = page.getByRole('note');
    await expect(notes, path).toHaveCount(1);
    await expect(page.locator('[id="plan.2"]').getByRole('note')).toHaveCount(1);
    await expect(notes).toContainText('the original has changed since');
    await expect(notes).toContainText(/\d{1,2}\s[A-Z][a-z]+\s\d{4}/);
    const link = notes.getByRole('link');
    await expect(link).toHaveAttribute('href', '/it/#plan.2');
    await expect(link).toHaveAttribute('hreflang', 'it');
    expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    expect(await axeFaults(page)).toEqual([]);
  }
  for (const path of ['/it/', '/it/plan/', '/en/asic/', '/fr/', '/fr/plan/']) {
    await page.goto(`http://three.test${path}`);
    await expect(page.getByRole('note'), path).toHaveCount(0);
  }
});
