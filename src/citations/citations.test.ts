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
  authors: [{ name: 'Casa and Figli' }],
  translators: [],
  site: 'dodici miliardi',
  publisher: 'Casa and Figli',
  issued: '2026-11-24',
  version: '2026-12-01',
  url: 'https://example.org/it/asic/',
  language: 'it-IT',
  langid: 'italian',
  note: 'Fonti: Reuters',
};

interface Name {
  readonly literal?: string;
  readonly family?: string;
  readonly given?: string;
}

/** A file as a citation manager reads it; each name is reduced to one string, as lists sort it. */
function read(text: string): Record<string, unknown> {
  const items = plugins.input.chain(text, { generateGraph: false });
  assert.equal(items.length, 1);
  const { author, translator, issued, ...rest } = items[0] as Record<string, unknown> & {
    author?: Name[];
    translator?: Name[];
    issued: { 'date-parts': number[][] };
  };
  const sorted = (names: Name[] = []) =>
    names.map(({ literal, family, given }) =>
      [literal ?? family, given].filter(Boolean).join(', '),
    );
  return {
    author: sorted(author),
    translator: sorted(translator),
    issued: issued['date-parts'][0]?.join('-'),
    ...rest,
  };
}
const formats = { 'CSL-JSON': writeCsl, BibTeX: writeBibtex, RIS: writeRis };

for (const [name, write] of Object.entries(formats)) {
  test(`${name} is read back with title, author, date, address and language`, () => {
    const { title, author, issued, URL, language, type, note, publisher } = read(write(asic));
    assert.deepEqual(
      { title, author, issued, URL, language, type, note, publisher },
      {
        title: asic.title,
        author: ['Casa and Figli'],
        issued: '2026-11-24',
        URL: asic.url,
        language: 'it-IT',
        type: 'webpage',
        note: 'Fonti: Reuters',
        publisher: 'Casa and Figli',
      },
    );
  });

  test(`${name} keeps family names apart, and the name of an organisation whole`, () => {
    const authors = [
      { given: 'Anna Maria', family: 'De Rossi' },
      { name: 'Redazione and Co' },
      { given: 'Li', family: 'Wen & Son' },
    ];
    assert.deepEqual(read(write({ ...asic, authors }))['author'], [
      'De Rossi, Anna Maria',
      'Redazione and Co',
      'Wen & Son, Li',
    ]);
  });

  test(`${name} credits nobody where nobody is named`, () => {
    const { publisher: _, ...nobodys } = asic;
    const { author, publisher } = read(write({ ...nobodys, authors: [] }));
    assert.deepEqual([author, publisher], [[], undefined]);
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

test('a translator is named in the formats that have a field for one', () => {
  const translators = [{ given: 'Carla', family: 'Bianchi' }];
  for (const write of [writeCsl, writeBibtex])
    assert.deepEqual(read(write({ ...asic, translators }))['translator'], ['Bianchi, Carla']);
});

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
