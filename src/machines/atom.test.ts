import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { atom, type AtomEntry, type AtomFeed } from './atom.ts';

const entry: AtomEntry = {
  url: 'https://example.org/it/plan/',
  title: 'Il piano',
  summary: 'Che cosa si sa',
  published: '2026-11-24',
  updated: '2026-12-01',
  category: 'section',
  twins: [{ hreflang: 'en', url: 'https://example.org/en/plan/' }],
  corrections: [],
};
const feed = (entries: readonly AtomEntry[]): AtomFeed => ({
  lang: 'it',
  title: 'Titolo',
  subtitle: 'Sottotitolo',
  author: 'sito',
  rights: 'CC BY',
  self: 'https://example.org/it/feed.xml',
  home: 'https://example.org/it/',
  icon: 'https://example.org/icon.svg',
  twins: [{ hreflang: 'en', url: 'https://example.org/en/feed.xml' }],
  entries,
});

test('the feed has what RFC 4287 demands: id, title, updated, author, a link to itself', () => {
  const xml = atom(feed([entry]));
  assert.match(
    xml,
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<feed xmlns="[^"]+" xml:lang="it">/,
  );
  assert.match(xml, /<id>https:\/\/example\.org\/it\/feed\.xml<\/id>/);
  assert.match(xml, /<author><name>sito<\/name>/);
  assert.match(xml, /<link rel="self" type="application\/atom\+xml" href="[^"]+feed\.xml"\/>/);
});

test('the feed is as new as its newest entry', () => {
  const newer = { ...entry, url: 'https://example.org/it/asic/', updated: '2027-01-05' };
  assert.match(atom(feed([entry, newer])).split('<entry>')[0]!, /<updated>2027-01-05T00:00:00Z</);
});

test('an entry is known by its permanent address and leads to its twin', () => {
  const xml = atom(feed([entry])).split('<entry>')[1]!;
  assert.match(xml, /<id>https:\/\/example\.org\/it\/plan\/<\/id>/);
  assert.match(xml, /<published>2026-11-24T00:00:00Z<\/published>/);
  assert.match(xml, /hreflang="en" href="https:\/\/example\.org\/en\/plan\/"/);
});

test('an entry that a correction changed leads to the correction', () => {
  const url = 'https://example.org/it/corrections/#slip';
  const text = atom(feed([{ ...entry, corrections: [url] }]));
  assert.match(
    text,
    /<link rel="related" type="text\/html" hreflang="it" href="https:\S+#slip"\/>/,
  );
});

test('two entries of one address are refused', () => {
  assert.throws(() => atom(feed([entry, entry])), /stands in the feed twice/);
});

test('a date that does not exist is refused', () => {
  for (const updated of ['2026-02-30', '2026-13', 'soon'])
    assert.throws(() => atom(feed([{ ...entry, updated }])), /is no date/);
});

test('no title can break the markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (title) => {
      const text = /<entry>[\s\S]*<title>([\s\S]*)<\/title>/.exec(
        atom(feed([{ ...entry, title }])),
      )!;
      assert.doesNotMatch(text[1]!, /[<>"\u0000-\u0008]|&(?!amp;|lt;|gt;|quot;)/);
    }),
  );
});
