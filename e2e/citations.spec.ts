import { expect, test } from '@playwright/test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { units } from './units.ts';

interface Item {
  readonly type: string;
  readonly title: string;
  readonly author: readonly { readonly literal?: string; readonly family?: string }[];
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL: string;
  readonly language: string;
  readonly accessed?: unknown;
}

test('the citations of every unit are read back alike, with the address in that language', async ({
  request,
}) => {
  for (const { path, kind, tag } of units) {
    const files = await Promise.all(
      ['json', 'bib', 'ris'].map(async (format) =>
        (await request.get(`${path}cite.${format}`)).text(),
      ),
    );
    const items = files.map((text) => {
      const [item] = plugins.input.chain(text, { generateGraph: false }) as unknown as Item[];
      const { type, title, author, issued, URL, language, accessed } = item!;
      const [{ literal, family }] = author as [Item['author'][number]];
      return { type, title, author: literal ?? family, issued, URL, language, accessed };
    });
    expect(items[1], path).toEqual(items[0]);
    expect(items[2], path).toEqual(items[0]);
    const [{ type, language, URL, author, accessed, title }] = items as [(typeof items)[number]];
    expect(type).toBe(kind === 'figure' ? 'dataset' : 'webpage');
    expect(language).toBe(tag);
    expect(URL).toMatch(new RegExp(`^https?://[^/]+/${path}$`));
    expect(author).toBe('dodici miliardi');
    expect(accessed).toBeUndefined();
    const text = await (await request.get(`${path}cite.txt`)).text();
    expect(text).toContain(URL);
    expect(text, path).toMatch(tag === 'it-IT' ? /\(consultato il …\)/ : /\(accessed …\)/);
    const bare = (words: string) => words.replaceAll(/[«»“”‘’\s]/g, '');
    expect(bare(text)).toContain(bare(title));
  }
});
