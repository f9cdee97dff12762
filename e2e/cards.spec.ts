import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { pages } from './site.ts';
import { units } from './units.ts';

test('every unit has a card of 1200 by 630 under 300 KB, and no two are alike', async ({
  request,
}) => {
  const seen = new Map<string, string>();
  const paths = [...units.map(({ path }) => path), ...new Set(units.map(({ lang }) => `${lang}/`))];
  for (const path of paths) {
    const response = await request.get(`${path}card.png`);
    expect(response.headers()['content-type'], path).toBe('image/png');
    const bytes = await response.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([1200, 630]);
    expect(bytes.length, path).toBeLessThan(300_000);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(seen.get(hash), `${path} has a card of its own`).toBeUndefined();
    seen.set(hash, path);
  }
});

test('a drawn figure can be taken away as a picture, twice as large as its drawing', async ({
  request,
}) => {
  for (const { path, kind } of units) {
    if (kind !== 'figure') continue;
    const drawing = await request.get(`${path}figure.svg`);
    const picture = await request.get(`${path}figure.png`);
    expect(picture.ok(), path).toBe(drawing.ok());
    if (!drawing.ok()) continue;
    const width = Number(/ width="(\d+)"/.exec(await drawing.text())?.[1]);
    expect((await picture.body()).readUInt32BE(16), path).toBe(2 * width);
  }
});

const content = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];

test('every page that may be found has a card that is there, with its size and what it says', async ({
  request,
}) => {
  const asked = new Set<string>();
  for (const { path, html } of pages) {
    if (html.includes('content="noindex"')) continue;
    const image = new URL(content(html, 'og:image')!).pathname;
    if (!asked.has(image)) expect((await request.get(image.slice(1))).ok(), image).toBe(true);
    asked.add(image);
    expect([content(html, 'og:image:width'), content(html, 'og:image:height')], path).toEqual([
      '1200',
      '630',
    ]);
    expect(content(html, 'og:image:alt'), path).toMatch(/.{10}/);
    expect(content(html, 'twitter:card'), path).toBe('summary_large_image');
  }
});

test('reference managers find a web page: Dublin Core, dates, and no article of a journal', () => {
  for (const { path, html } of pages) {
    expect(html, path).not.toContain('name="citation_title"');
    const unit = units.find((entry) => `/${entry.path}` === path);
    if (!unit) continue;
    expect(content(html, 'DC.language'), path).toBe(unit.tag);
    expect(content(html, 'DC.title'), path).toBe(content(html, 'og:title'));
    expect(content(html, 'DC.creator'), path).toBe('dodici miliardi');
    expect(content(html, 'DC.identifier'), path).toBe(content(html, 'og:url'));
    expect(content(html, 'DC.date'), path).toBe(content(html, 'article:published_time'));
    expect(content(html, 'article:modified_time'), path).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const file of ['cite.json', 'cite.bib', 'cite.ris'])
      expect(html, path).toMatch(
        new RegExp(`<link rel="alternate" type="[^"]+" href="[^"]*${path}${file}"`),
      );
  }
});
