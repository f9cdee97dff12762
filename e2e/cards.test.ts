import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages } from '../src/i18n/languages.ts';
import { creditedTo, fullName } from '../src/model/publisher.ts';
import { model } from './content.ts';
import { canonicalOf, dist, isIndexed, isServed, metaContent, pageAt, pages } from './site.ts';
import { units } from './units.ts';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A PNG of the built site with its size in pixels, read from the header; refuses any other file. */
function picture(path: string) {
  const bytes = readFileSync(join(dist, path));
  assert.ok(bytes.subarray(0, 8).equals(signature), `${path} is a PNG`);
  return { bytes, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test('every unit has a card of 1200 by 630 under 300 KB, and no two are alike', () => {
  const seen = new Map<string, string>();
  for (const path of [
    ...units.map(({ path }) => path),
    ...languages.map(({ code }) => `${code}/`),
  ]) {
    const { bytes, width, height } = picture(`${path}card.png`);
    assert.deepEqual([width, height], [1200, 630], path);
    assert.ok(bytes.length < 300_000, `${path} has a card of ${bytes.length} bytes`);
    const hash = createHash('sha256').update(bytes).digest('hex');
    assert.equal(seen.get(hash), undefined, `${path} has the same card`);
    seen.set(hash, path);
  }
});

test('a drawn figure can be taken away as a picture, twice as large as its drawing', () => {
  let drawn = 0;
  for (const { path, kind } of units) {
    if (kind !== 'figure') continue;
    const [drawing, png] = ['figure.svg', 'figure.png'].map((name) => join(dist, path, name));
    assert.equal(existsSync(png!), existsSync(drawing!), path);
    if (!existsSync(drawing!)) continue;
    drawn += 1;
    const width = Number(/ width="(\d+)"/.exec(readFileSync(drawing!, 'utf8'))?.[1]);
    assert.equal(picture(`${path}figure.png`).width, 2 * width, path);
  }
  assert.ok(drawn > 0, 'there are drawn figures');
});

test('every page that may be found has a card that is there, with its size and what it says', () => {
  for (const page of pages.filter(isIndexed)) {
    const { path, html } = page;
    const image = new URL(metaContent(html, 'og:image')!).pathname;
    assert.ok(isServed(image), `${path} has the card ${image}`);
    assert.deepEqual(
      ['og:image:width', 'og:image:height'].map((name) => metaContent(html, name)),
      ['1200', '630'],
      path,
    );
    assert.match(metaContent(html, 'og:image:alt') ?? '', /.{10}/, path);
    assert.equal(metaContent(html, 'twitter:card'), 'summary_large_image', path);
  }
});

test('reference managers find a web page: Dublin Core, dates, and no article of a journal', () => {
  for (const { path, html } of pages)
    assert.ok(!html.includes('name="citation_title"'), `${path} is no article of a journal`);
  const [creator] = creditedTo(model.publisher);
  for (const { path, tag } of units) {
    const html = pageAt(`/${path}`);
    assert.ok(html, `${path} is there`);
    const says = (name: string) => metaContent(html, name);
    assert.equal(says('DC.language'), tag, path);
    assert.equal(says('DC.title'), says('og:title'), path);
    assert.equal(says('DC.creator'), creator && fullName(creator), path);
    assert.equal(says('DC.identifier'), canonicalOf(html), path);
    assert.equal(says('og:url'), canonicalOf(html), path);
    assert.match(says('DC.date') ?? '', /^\d{4}-\d\d-\d\d$/, path);
    assert.equal(says('DC.date'), says('article:published_time'), path);
    assert.match(says('article:modified_time') ?? '', /^\d{4}-\d\d-\d\d$/, path);
    for (const file of ['cite.json', 'cite.bib', 'cite.ris'])
      assert.match(
        html,
        new RegExp(`<link rel="alternate" type="[^"]+" href="[^"]*/${path}${file}"`),
        path,
      );
  }
});
