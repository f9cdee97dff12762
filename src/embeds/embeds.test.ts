import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeOembed, type OembedUnit } from './oembed.ts';
import { sans } from '../cards/draw-text.ts';
import { countLines, enlarged, heightFor } from './height.ts';
import { elementSnippet, snippet } from './snippet.ts';
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

test('the code with a script holds the same quotation, and names the unit without a language', () => {
  const code = elementSnippet(unit, 'denial', 'https://example.org/dodici-miliardi.js');
  const [quotation] = snippet(unit).split('\n<iframe');
  assert.equal(
    code,
    `<dodici-miliardi unit="denial">${quotation}</dodici-miliardi>\n<script src="https://example.org/dodici-miliardi.js" defer></script>`,
  );
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

const paragraph = { measure: sans.measure, size: 13, leading: 19, above: 8 };
const shape = { drawings: [], fixed: 90, sides: 34 };

test('a frame is asked to be as tall as its text at the narrowest width', () => {
  assert.equal(countLines({ ...paragraph, text: 'Poche parole' }, 246), 1);
  assert.equal(countLines({ ...paragraph, text: 'aaaa '.repeat(30) }, 246), 5);
  const height = heightFor({ ...shape, paragraphs: [{ ...paragraph, text: 'aaaa '.repeat(30) }] });
  assert.ok(height >= 90 + 8 + 5 * 19 && height <= 90 + 8 + 5 * 19 + 20, String(height));
});

test('a word wider than the frame takes the lines that it needs, and an address breaks anywhere', () => {
  assert.ok(countLines({ ...paragraph, text: 'M'.repeat(60) }, 246) >= 3);
  const url = 'https://example.org/it/una-prova-molto-lunga/';
  assert.equal(countLines({ ...paragraph, text: url, breaks: true }, 246), 2);
});

test('more text never makes a shorter frame', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.lorem({ maxCount: 20 }), (text, more) => {
      const [less, all] = [text, `${text} ${more}`].map((words) =>
        heightFor({ ...shape, paragraphs: [{ ...paragraph, text: words }] }),
      );
      assert.ok(all! >= less!);
    }),
  );
});

test('a frame leaves room for the drawing at whichever width makes it tallest', () => {
  const drawing = { width: 288, height: 400, markup: '' };
  const height = heightFor({ ...shape, paragraphs: [], drawings: [drawing] });
  assert.ok(height >= 90 + 400 * enlarged && height < 90 + 400 * enlarged + 20, String(height));
});
