import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { writeBibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { writeCsl } from './csl.ts';
import { writeRis } from './ris.ts';

const asic: Citation = {
  key: 'dodici-miliardi-asic-it',
  type: 'webpage',
  title: 'Il chip su misura',
  author: 'dodici miliardi',
  issued: '2026-11-24',
  version: '2026-12-01',
  url: 'https://example.org/it/asic/',
  language: 'it-IT',
  langid: 'italian',
  note: 'Fonti: Reuters',
};

/** A file as a citation manager reads it; names are reduced to one string. */
function read(text: string): Record<string, unknown> {
  const items = plugins.input.chain(text, { generateGraph: false });
  assert.equal(items.length, 1);
  const { author, issued, ...rest } = items[0] as Record<string, unknown> & {
    author: { literal?: string; family?: string; given?: string }[];
    issued: { 'date-parts': number[][] };
  };
  const [name] = author;
  assert.equal(author.length, 1);
  return {
    author: `${name?.given ?? ''}${name?.literal ?? name?.family}`,
    issued: issued['date-parts'][0]?.join('-'),
    ...rest,
  };
}
const formats = { 'CSL-JSON': writeCsl, BibTeX: writeBibtex, RIS: writeRis };

for (const [name, write] of Object.entries(formats)) {
  test(`${name} is read back with title, author, date, address and language`, () => {
    const { title, author, issued, URL, language, type, note } = read(write(asic));
    assert.deepEqual(
      { title, author, issued, URL, language, type, note },
      {
        title: asic.title,
        author: asic.author,
        issued: '2026-11-24',
        URL: asic.url,
        language: 'it-IT',
        type: 'webpage',
        note: 'Fonti: Reuters',
      },
    );
  });

  test(`${name} cites a figure for its data`, () => {
    assert.equal(read(write({ ...asic, type: 'dataset' }))['type'], 'dataset');
  });

  test(`${name} leaves the day of access to the reader, and says when the text was last changed`, () => {
    const { accessed, version, edition } = read(write(asic));
    assert.equal(accessed, undefined);
    assert.equal(version ?? edition, '2026-12-01');
  });

  test(`${name} says nothing of sources where there are none`, () => {
    assert.ok(!('note' in read(write({ ...asic, note: '' }))));
  });
}

test('the formats agree on any title', () => {
  const signs = Array.from('aZ09 -èÈ’«»“”…–—%$&#_{}~^\\"\'@,;:/()$€×');
  const title = fc
    .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 60 })
    .map((list) => `x${list.join('').replaceAll(/ +/g, ' ')}x`);
  fc.assert(
    fc.property(title, (text) => {
      const titles = Object.values(formats).map(
        (write) => read(write({ ...asic, title: text }))['title'],
      );
      assert.deepEqual(titles, [text, text, text]);
    }),
  );
});

test('a no-break space is a plain one to a reference manager', () => {
  for (const write of Object.values(formats))
    assert.equal(
      read(write({ ...asic, title: 'Oltre 12\u00a0miliardi' }))['title'],
      'Oltre 12 miliardi',
    );
});
