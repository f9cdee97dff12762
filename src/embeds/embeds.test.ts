import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeOembed, type OembedUnit } from './oembed.ts';
import { snippet } from './snippet.ts';
import { filterAsWordPress } from './wordpress-filter.ts';

const unit: OembedUnit = {
  lang: 'it',
  quotation: 'ByteDance ha definito le informazioni «non corrette».',
  credit: 'La smentita · dodici miliardi',
  url: 'https://example.org/it/denial/',
  frame: 'https://example.org/it/denial/embed/',
  title: 'La smentita',
  height: 420,
  name: 'dodici miliardi',
  siteUrl: 'https://example.org/it/',
  card: { url: 'https://example.org/it/denial/card.png', width: 1200, height: 630 },
};

test('the code to paste is a quotation with its link, then a lazy frame, and no script', () => {
  const code = snippet(unit);
  assert.match(
    code,
    /^<blockquote lang="it"><p>ByteDance .*<\/p>\n<p><a href="https:\/\/example.org\/it\/denial\/">/,
  );
  assert.match(
    code,
    /<iframe src="https:\/\/example.org\/it\/denial\/embed\/" title="La smentita"/,
  );
  assert.match(code, /loading="lazy"/);
  assert.doesNotMatch(code, /<script|javascript:| on[a-z]+=/);
});

test('no text can leave its place in the code', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (quotation, title) => {
      const code = snippet({ ...unit, quotation, credit: title, title });
      const tags = [...code.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name);
      assert.deepEqual(tags, 'blockquote p p p a a p blockquote iframe iframe'.split(' '));
    }),
  );
});

test('the oEmbed answer is rich, no wider than 480, with all three parts of its thumbnail', () => {
  const answer = JSON.parse(writeOembed(unit)) as Record<string, unknown>;
  assert.equal(answer['version'], '1.0');
  assert.equal(answer['type'], 'rich');
  assert.equal(answer['html'], snippet(unit));
  assert.ok(Number(answer['width']) <= 480);
  assert.equal(answer['height'], 420);
  assert.deepEqual(
    [answer['thumbnail_url'], answer['thumbnail_width'], answer['thumbnail_height']],
    ['https://example.org/it/denial/card.png', 1200, 630],
  );
  assert.equal(answer['provider_name'], 'dodici miliardi');
});

test('what WordPress leaves of it says the same: quotation, link, named frame', () => {
  const left = filterAsWordPress(snippet(unit), 'abc123');
  assert.ok(left);
  assert.match(left, /^<blockquote class="wp-embedded-content" data-secret="abc123">/);
  assert.match(
    left,
    /«non corrette»\.\s+<a href="https:\/\/example.org\/it\/denial\/">La smentita/,
  );
  assert.match(left, /src="https:\/\/example.org\/it\/denial\/embed\/#\?secret=abc123"/);
  assert.match(left, / sandbox="allow-scripts"/);
  assert.match(left, / title="La smentita" width="480" height="420"/);
  assert.doesNotMatch(left, /loading|width:100%/);
});

test('WordPress shows nothing of a code without a frame', () => {
  assert.equal(filterAsWordPress('<blockquote>x</blockquote><script></script>', 'a'), undefined);
});
