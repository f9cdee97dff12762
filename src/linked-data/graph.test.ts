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
};
const text: TextFacts = {
  url: 'https://example.org/it/split/',
  title: 'Una figura',
  description: 'Che cosa mostra',
  lang: 'it-IT',
  published: '2026-11-24',
  updated: '2026-12-01',
  translations: [{ lang: 'en-GB', url: 'https://example.org/en/split/' }],
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
  assert.equal(
    (found['publisher'] as { correctionsPolicy: string }).correctionsPolicy,
    site.corrections,
  );
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
