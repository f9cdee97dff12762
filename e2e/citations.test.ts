import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { creditedTo, fullName } from '../src/model/publisher.ts';
import { model, words } from './content.ts';
import { dist } from './site.ts';
import { units } from './units.ts';

interface Item {
  readonly type: string;
  readonly title: string;
  readonly author?: readonly {
    readonly literal?: string;
    readonly family?: string;
    readonly given?: string;
  }[];
  readonly publisher?: string;
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL: string;
  readonly language: string;
  readonly accessed?: unknown;
}

/** What a citation file says, as a reader of its format understands it. */
function read(path: string) {
  const text = readFileSync(join(dist, path), 'utf8');
  const [item] = plugins.input.chain(text, { generateGraph: false }) as unknown as Item[];
  const { type, title, author = [], publisher, issued, URL, language, accessed } = item!;
  const authors = author.map(({ literal, given, family }) =>
    [given, literal ?? family].filter(Boolean).join(' '),
  );
  return { type, title, authors, publisher, issued, URL, language, accessed };
}

test('the citations of every unit are read back alike, with the address in that language', () => {
  const bare = (title: string) => title.replaceAll(/[«»“”‘’\s]/g, '');
  for (const { path, kind, lang, tag } of units) {
    const item = read(`${path}cite.json`);
    for (const format of ['bib', 'ris'])
      assert.deepEqual(read(`${path}cite.${format}`), item, `${path}cite.${format}`);
    assert.equal(item.type, kind === 'figure' ? 'dataset' : 'webpage', path);
    assert.equal(item.language, tag, path);
    assert.match(item.URL, new RegExp(`^https?://[^/]+/${path}$`));
    assert.deepEqual(item.authors, creditedTo(model.publisher).map(fullName), path);
    assert.equal(item.publisher, model.publisher.name ?? undefined, path);
    assert.equal(item.accessed, undefined, `${path} leaves the day of access to whoever cites`);
    const text = readFileSync(join(dist, `${path}cite.txt`), 'utf8');
    assert.ok(text.includes(item.URL), `${path}cite.txt has the address`);
    assert.ok(text.includes(words(lang)('interface:cite.accessed')), `${path}cite.txt`);
    for (const part of [item.title, model.story.name, ...item.authors])
      assert.ok(bare(text).includes(bare(part)), `${path}cite.txt has ${part}`);
  }
});
