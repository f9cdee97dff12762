import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { languages } from '../src/i18n/languages.ts';
import type { DeskUnit } from '../src/newsrooms/desk-unit.ts';
import { attributes, dist, isServed, languageOf, pageAt, pages } from './site.ts';

const read = (path: string) => readFileSync(join(dist, path), 'utf8');

for (const { code } of languages) {
  const { units } = JSON.parse(read(`${code}/newsrooms.json`)) as { units: readonly DeskUnit[] };

  test(`the link desk in ${code} offers every address in every format, and each of them is there`, () => {
    const markdown = read(`${code}/newsrooms.md`);
    const table = read(`${code}/newsrooms.csv`);
    const lost: string[] = [];
    for (const { id, url, anchor, embed, embedCode, card, citation, translations } of units) {
      assert.equal(markdown.split(`](${url})`).length, 2, `${id} in Markdown`);
      assert.ok(table.includes(url), `${id} in CSV`);
      assert.ok(anchor.length > 3, `the words for a link to ${id}`);
      assert.ok(citation.includes(url), `the citation of ${id}`);
      assert.ok(embedCode.includes(embed), `the code of ${id}`);
      assert.ok(!embedCode.includes('<script'), `the code of ${id} has no script`);
      for (const address of [url, embed, card, ...Object.values(translations)])
        if (!isServed(new URL(address).pathname)) lost.push(address);
    }
    assert.deepEqual(lost, []);
    assert.equal(markdown.match(/^### /gm)?.length, units.length);
  });

  test(`the link desk in ${code} weighs at most 45 KB without fonts`, () => {
    const bytes = brotliCompressSync(pageAt(`/${code}/newsrooms/`)!).length;
    assert.ok(bytes < 45_000, `${bytes} bytes`);
  });

  test(`every page in ${code} leads to the link desk`, () => {
    for (const { path, html } of pages)
      if (languageOf(path) === code && html.includes('<footer') && !path.endsWith('/embed/'))
        assert.ok(attributes(html, 'href').includes(`/${code}/newsrooms/`), path);
  });
}
