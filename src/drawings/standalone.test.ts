import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lightTokens, plainCss } from './plain-css.ts';
import { standalone, type Caption } from './standalone.ts';

const styles = join(import.meta.dirname, '..', 'styles');
const css = readFileSync(join(styles, 'drawings.css'), 'utf8');
const tokens = lightTokens(readFileSync(join(styles, 'tokens.css'), 'utf8'));
const caption: Caption = {
  lang: 'it-IT',
  title:
    'Un titolo & «un altro» <che> va a capo perché è troppo lungo per una riga sola del disegno',
  lead: 'Come si legge.',
  summary: 'Che cosa dice.',
  status: 'Riportato da un giornale.',
  notes: ['Fonte: dodici miliardi, https://example.org/it/split/', 'Licenza: CC BY 4.0'],
};
const markup =
  '<g data-kind="a"><path class="d-cn" d="M0 0h9v9h-9z"/></g>' +
  '<g data-view="x" display="none"><text class="d-text">unseen</text></g>' +
  '<g data-view="y"><text class="d-text d-muted" x="0" y="20">seen</text></g>';
const file = standalone(caption, { width: 640, height: 300, markup }, { css, tokens });

test('the light theme’s tokens are read, not those of dark or print', () => {
  const sheet = `:root { --ink: #111; --ground: #fff; }
    @media (prefers-color-scheme: dark) { :root { --ink: #eee; } }
    @media print { :root { --ink: #000; --ground: #ffe; } }`;
  assert.deepEqual(
    [...lightTokens(sheet)],
    [
      ['--ink', '#111'],
      ['--ground', '#fff'],
    ],
  );
});

test('every colour is written out and nothing is fetched', () => {
  assert.doesNotMatch(file, /var\(|@media|url\(|href=|<script/);
  assert.ok(file.includes(`.d-cn{fill: ${tokens.get('--cn')}`));
});

test('only the rules of classes in the drawing come along', () => {
  assert.doesNotMatch(file, /\.d-nv|\.d-halo/);
});

test('a token that is not there is refused', () => {
  assert.throws(() => plainCss('.a{fill:var(--lost)}', tokens, '<g class="a"/>'), /--lost/);
});

test('title, status, source and licence stand in the file as text, in its language', () => {
  const text = [...file.matchAll(/<text[^>]*>([^<]*)/g)].map(([, words]) => words).join(' ');
  for (const line of ['Un titolo &amp; «un altro» &lt;che&gt;', caption.status, ...caption.notes])
    assert.ok(text.includes(line), line);
  assert.match(file, /xml:lang="it-IT"/);
  assert.match(file, /<title>Un titolo/);
  assert.match(file, /<desc>Che cosa dice\. Riportato/);
});

test('a long title is broken into lines', () => {
  assert.ok([...file.matchAll(/<text class="d-text d-20/g)].length > 1);
});

test('what the page hides is left out, what it shows stays', () => {
  assert.doesNotMatch(file, /unseen/);
  assert.match(file, />seen</);
});

test('the same drawing gives the same bytes', () => {
  assert.equal(standalone(caption, { width: 640, height: 300, markup }, { css, tokens }), file);
});
