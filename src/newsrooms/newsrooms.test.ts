import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deskTable } from './desk-table.ts';
import { bySection, type DeskUnit } from './desk-unit.ts';
import { deskMarkdown, escapeMarkdown, type MarkdownWords } from './markdown.ts';
import { plainSentence, textFragment } from './text-fragment.ts';

const unit = (id: string, section: string, kind: DeskUnit['kind'] = 'claim'): DeskUnit => ({
  id,
  kind,
  section,
  title: `Title of ${id}`,
  summary: 'What it says',
  anchor: `the ${id}`,
  url: `https://example.org/en/${id}/`,
  translations: { it: `https://example.org/it/${id}/` },
  link: `<a href="https://example.org/en/${id}/">the ${id}</a>`,
  citation: `site, “${id}”, https://example.org/en/${id}/`,
  embed: `https://example.org/en/${id}/embed/`,
  embedCode: '<iframe></iframe>',
  card: `https://example.org/en/${id}/card.png`,
  published: '2026-11-24',
  updated: '2026-12-01',
});
const units = [unit('lone', ''), unit('plan', 'plan', 'section'), unit('budget', 'plan')];
const words: MarkdownWords = {
  title: 'Desk',
  lead: 'How to link',
  section: (id) => id || 'Others',
  field: (name) => name,
  day: (iso) => iso,
};

test('units stand under their section, those that stand in none come last', () => {
  assert.deepEqual(
    bySection(units).map(({ section, units: members }) => [section, members.map(({ id }) => id)]),
    [
      ['plan', ['plan', 'budget']],
      ['', ['lone']],
    ],
  );
});

test('the table has a row a unit, and a column for the address in each other language', () => {
  const [head, ...rows] = deskTable(
    units,
    (field, language) => language ?? field,
    (kind) => `a ${kind}`,
  );
  assert.equal(rows.length, units.length);
  for (const row of rows) assert.equal(row.length, head!.length);
  assert.equal(rows[0]![head!.indexOf('it')], 'https://example.org/it/lone/');
  assert.equal(rows[0]![head!.indexOf('url')], 'https://example.org/en/lone/');
  assert.equal(rows[2]![head!.indexOf('section')], 'plan');
  assert.equal(rows[2]![head!.indexOf('kind')], 'a claim');
});

test('no units give a table with a head alone', () => {
  assert.equal(
    deskTable(
      [],
      (field) => field,
      (kind) => kind,
    ).length,
    1,
  );
});

test('the Markdown has every unit once, with a link that can be pasted', () => {
  const text = deskMarkdown(units, words);
  for (const { id, anchor, url } of units) {
    assert.equal(text.split(`### Title of ${id}\n`).length, 2);
    assert.ok(text.includes(`[${anchor}](${url})`));
  }
  assert.ok(text.indexOf('## plan') < text.indexOf('## Others'));
});

test('no text can become Markdown of another kind', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (text) => {
      const escaped = escapeMarkdown(text);
      assert.doesNotMatch(escaped, /\n/);
      assert.doesNotMatch(escaped.replaceAll(/\\./g, ''), /[`*_[\]<>#|]/);
      assert.equal(
        escaped.replaceAll(/\\(.)/g, '$1').replace(/\s+/g, ' '),
        text.replace(/\s*\n\s*/g, ' ').replace(/\s+/g, ' '),
      );
    }),
  );
  assert.equal(escapeMarkdown('1. plan'), '\\1. plan');
});

test('a passage for the example is a whole sentence of words alone', () => {
  const source =
    '<Claim id="a">On <When of="r" /> the paper said so</Claim>. Everything below should be read in that light: reported, and disputed. The end.';
  assert.equal(
    plainSentence(source),
    'Everything below should be read in that light: reported, and disputed',
  );
  assert.equal(plainSentence('<Claim id="a">All of it is stated here</Claim>.'), undefined);
  assert.equal(plainSentence('Too short.'), undefined);
});

test('signs that mean something in a text fragment are written out', () => {
  assert.equal(
    textFragment('plan', 'a well-read text, & more'),
    '#plan:~:text=a%20well%2Dread%20text%2C%20%26%20more',
  );
});
