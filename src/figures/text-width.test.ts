import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textWidth } from './text-width.ts';

test('a text is as wide as the browser sets it, to a hundredth of its size', () => {
  // Measured in Chromium with styles/fonts/ibm-plex-sans.woff2 at 1000 px; kerning only narrows.
  assert.ok(Math.abs(textWidth('Fornitori cinesi 3,3 mld $', 1000) - 11149) <= 60);
  assert.ok(textWidth('AVATAR Ty', 1000) >= 4799);
});

test('the width grows with the size and with the weight', () => {
  assert.equal(textWidth('Nvidia', 26), 2 * textWidth('Nvidia', 13));
  assert.ok(textWidth('Nvidia', 13, 600) > textWidth('Nvidia', 13));
});

test('an accent, a no-break space and a typographic quote have widths of their own', () => {
  assert.equal(textWidth('è', 100), textWidth('e', 100));
  assert.equal(textWidth('5\u00a0mld', 100), textWidth('5 mld', 100));
  assert.ok(textWidth('’', 100) < textWidth('m', 100) / 2);
});

test('a sign that the table lacks is taken for a wide one', () => {
  assert.ok(textWidth('漢', 100) >= textWidth('M', 100));
});
