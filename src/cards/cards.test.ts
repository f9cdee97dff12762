import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { join } from 'node:path';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { sans, serif, strong } from './draw-text.ts';
import { fit } from './fit.ts';
import { renderPng } from './png.ts';

const plan: Card = {
  site: 'dodici miliardi',
  kicker: 'ByteDance e i chip per l’intelligenza artificiale',
  title: 'Il piano riferito: oltre 12\u00a0miliardi di dollari per l’IA',
  number: { before: 'oltre', value: '12\u00a0mld\u00a0$', after: '' },
  foot: ['contestato', '21\u00a0gennaio 2025'],
  share: 0.447,
};
const fontFiles = ['newsreader-600', 'ibm-plex-sans-400', 'ibm-plex-sans-600'].map((name) =>
  join(import.meta.dirname, 'fonts', `${name}.ttf`),
);
/** What the renderer really draws of an SVG, in pixels. */
function drawn(svg: string) {
  const box = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).getBBox();
  assert.ok(box, 'nothing is drawn');
  return box;
}

/** Words as titles and statements have them, some of them long. */
const prose = fc
  .array(
    fc
      .array(fc.constantFrom(...Array.from('aeionrtlsdcupmvgèàòùMWQ12%$«»’')), {
        minLength: 1,
        maxLength: 14,
      })
      .map((signs) => signs.join('')),
    { minLength: 1, maxLength: 22 },
  )
  .map((words) => words.join(' '));

test('a text that fits stays inside its box, at one of the sizes, and loses no word', () => {
  fc.assert(
    fc.property(
      prose,
      fc.integer({ min: 200, max: 1072 }),
      fc.boolean(),
      (text, width, balanced) => {
        const sizes = [88, 60, 40, 24];
        const found = fit(text, serif.measure, {
          width,
          height: 360,
          sizes,
          spacing: 1.1,
          balanced,
        });
        if (!found) return;
        assert.equal(found.lines.join(' '), text);
        assert.ok(sizes.includes(found.size));
        assert.ok(found.height <= 360);
        for (const line of found.lines) assert.ok(serif.measure(line, found.size) <= width);
      },
    ),
  );
});

test('a longer text is never set larger', () => {
  const box = { width: 900, height: 300, sizes: [88, 72, 60, 48, 36], spacing: 1.1 };
  fc.assert(
    fc.property(prose, prose, (short, more) => {
      const [one, both] = [short, `${short} ${more}`].map((text) => fit(text, serif.measure, box));
      if (both) assert.ok(one && one.size >= both.size);
    }),
  );
});

test('a balanced title keeps its articles with their nouns', () => {
  const box = { width: 560, height: 400, sizes: [60], spacing: 1, balanced: true };
  const found = fit('Dove sarebbero andati i soldi di ByteDance', serif.measure, box);
  assert.ok(found);
  for (const line of found.lines) assert.doesNotMatch(line, / \p{Ll}{1,3}$/u);
});

test('the renderer sets a line no wider than it was measured', () => {
  for (const face of [serif, sans, strong])
    fc.assert(
      fc.property(prose, (text) => {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="200"><text x="100" y="100" font-family="${face.family}" font-weight="${face.weight}" font-size="40">${text}</text></svg>`;
        // A hundredth for the sides of the first and the last sign.
        assert.ok(drawn(svg).width <= face.measure(text, 40) * 1.01 + 4, text);
      }),
      { numRuns: 60 },
    );
});

test('nothing of a card leaves it, whatever its title and its text', () => {
  fc.assert(
    fc.property(prose, prose, fc.boolean(), fc.boolean(), (title, text, section, counted) => {
      const { number, ...rest } = plan;
      const card: Card = {
        ...rest,
        title,
        text,
        ...(section ? { ordinal: '7' } : counted && number ? { number } : {}),
      };
      const svg = drawCard(card).replace(/<rect[^>]*\/>/g, '');
      const { x, y, width, height } = drawn(svg);
      assert.ok(x >= 48 && y >= 40, `${x} ${y}`);
      assert.ok(x + width <= 1140 && y + height <= 600, `${x + width} ${y + height}`);
    }),
    { numRuns: 60 },
  );
});

test('a title that cannot be set is refused by name', () => {
  const title = 'M'.repeat(80);
  assert.throws(() => drawCard({ ...plan, title }), /MMM.* does not fit its card/);
});

test('a card is a PNG of 1200 by 630 under 300 KB, the same bytes each time', () => {
  const svg = drawCard(plan);
  const [first, second] = [renderPng(svg), renderPng(svg)];
  assert.deepEqual(first, second);
  assert.equal(Buffer.from(first).toString('latin1', 1, 4), 'PNG');
  const view = new DataView(first.buffer, first.byteOffset);
  assert.deepEqual([view.getUint32(16), view.getUint32(20)], [1200, 630]);
  assert.ok(first.length < 300_000);
});

test('accents, quotation marks and signs of currency are drawn, not left out', () => {
  for (const face of [serif, sans, strong])
    for (const sign of 'àèéìòùÀÈ«»“”’–$€£%·×') {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><text y="60" font-family="${face.family}" font-weight="${face.weight}" font-size="40">${sign}</text></svg>`;
      assert.ok(drawn(svg).width > 1, `${face.family} ${face.weight} ${sign}`);
    }
});
