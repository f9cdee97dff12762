import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleGraph, pageGraph, type SiteFacts, type TextFacts } from './graph.ts';
import { jsonLd } from './json-ld.ts';

const site: SiteFacts = {
  name: 'sito',
  url: 'https://example.org/',
  corrections: 'https://example.org/it/corrections/',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  publisher: {
    name: 'Casa',
    home: 'https://casa.example/',
    contact: 'mailto:desk@casa.example',
    about: 'https://example.org/it/corrections/#publisher',
  },
  authors: [{ given: 'Anna', family: 'Rossi' }, { name: 'Casa' }],
};
const { publisher: _, ...nobodys } = { ...site, authors: [] };
const text: TextFacts = {
  url: 'https://example.org/it/split/',
  title: 'Una figura',
  description: 'Che cosa mostra',
  lang: 'it-IT',
  published: '2026-11-24',
  updated: '2026-12-01',
  translations: [{ lang: 'en-GB', url: 'https://example.org/en/split/' }],
  translators: [],
  parts: [],
  citations: [],
  corrections: [],
};
const article = (changes: Partial<TextFacts> = {}) =>
  articleGraph(site, { ...text, ...changes })[0]!;

test('an article is known by its address, its language, its dates and its publisher', () => {
  const found = article();
  assert.equal(found['@id'], text.url);
  assert.equal(found['inLanguage'], 'it-IT');
  assert.deepEqual([found['datePublished'], found['dateModified']], ['2026-11-24', '2026-12-01']);
  assert.deepEqual(found['publisher'], {
    '@type': 'Organization',
    name: 'Casa',
    url: 'https://casa.example/',
    contactPoint: { '@type': 'ContactPoint', email: 'desk@casa.example' },
    correctionsPolicy: site.corrections,
    ownershipFundingInfo: site.publisher?.about,
  });
});

test('who signs is a person or an organisation, and so is who translated', () => {
  const anna = { '@type': 'Person', name: 'Anna Rossi', givenName: 'Anna', familyName: 'Rossi' };
  const found = article({ translators: [{ given: 'Anna', family: 'Rossi' }] });
  assert.deepEqual(found['author'], [anna, { '@type': 'Organization', name: 'Casa' }]);
  assert.deepEqual(found['translator'], [anna]);
});

test('while nobody is named no author and no publisher is, and how mistakes are corrected still is', () => {
  const files = [{ url: 'https://example.org/it/split/data.csv', type: 'text/csv' }];
  const data = { url: `${text.url}#data`, name: 'Dati', description: 'Dati', files };
  const all = [...articleGraph(nobodys, { ...text, data }), ...pageGraph(nobodys, text)];
  for (const thing of all)
    for (const property of ['author', 'publisher', 'creator', 'translator'])
      assert.ok(!(property in thing), `${thing['@type']} ${property}`);
  assert.equal(all[0]!['publishingPrinciples'], site.corrections);
});

test('the original names its translations, a translation its original, and never both', () => {
  const original = { lang: 'it-IT', url: 'https://example.org/it/split/' };
  const [ours, theirs] = [article(), article({ original })];
  assert.ok('workTranslation' in ours && !('translationOfWork' in ours));
  assert.ok('translationOfWork' in theirs && !('workTranslation' in theirs));
});

test('a figure comes with its data and their files', () => {
  const files = [{ url: 'https://example.org/it/split/data.csv', type: 'text/csv' }];
  const data = { url: `${text.url}#data`, name: 'Dati', description: 'Dati', files };
  const [found, dataset] = articleGraph(site, { ...text, data });
  assert.deepEqual(found!['mainEntity'], { '@id': data.url });
  assert.equal(dataset!['@type'], 'Dataset');
  assert.deepEqual(dataset!['distribution'], [
    { '@type': 'DataDownload', contentUrl: files[0]!.url, encodingFormat: 'text/csv' },
  ]);
});

test('a correction is told with its day and its place', () => {
  const url = `${site.corrections}#slip`;
  const found = article({ corrections: [{ text: 'Era sbagliato', date: '2026-12-01', url }] });
  assert.deepEqual(found['correction'], [
    { '@type': 'CorrectionComment', text: 'Era sbagliato', datePublished: '2026-12-01', url },
  ]);
});

test('what there is none of is not named', () => {
  for (const property of ['hasPart', 'citation', 'correction', 'mainEntity', 'isPartOf'])
    assert.ok(!(property in article()));
});

test('a source that is told on the page is cited by its place there', () => {
  const place = 'https://example.org/it/#paper';
  assert.deepEqual(article({ citations: [place] })['citation'], [
    { '@type': 'CreativeWork', '@id': place },
  ]);
});

test('a source without a link is cited without one', () => {
  const source = { title: 'A headline', outlet: 'A Paper', lang: 'en', date: '2025-01-21' };
  const [cited] = article({ citations: [source] })['citation'] as object[];
  assert.ok(!('url' in cited!));
});

test('nothing claims to review a claim', () => {
  const all = [...articleGraph(site, text), ...pageGraph(site, text)];
  assert.doesNotMatch(jsonLd(all), /ClaimReview/);
});

test('no text can end the script or open a comment in it, and it reads back the same', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script>', '<!--<script>', '\u2028', ']]>'),
  );
  fc.assert(
    fc.property(nasty, (title) => {
      const script = jsonLd(articleGraph(site, { ...text, title }));
      assert.doesNotMatch(script, /[<\u2028\u2029]/);
      const { '@graph': graph } = JSON.parse(script) as { '@graph': { headline: string }[] };
      assert.equal(graph[0]!.headline, title);
    }),
  );
});
