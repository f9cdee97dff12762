import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import type { Drawing } from '../drawings/svg.ts';
import { drawCard } from './draw-card.ts';
import { drawLanes, type CardStep } from './draw-lanes.ts';
import { drawSquares } from './draw-squares.ts';
import { drawSum } from './draw-sum.ts';
import { sans, strong } from './draw-text.ts';
import { drawYears } from './draw-years.ts';

const fontFiles = ['newsreader-600', 'ibm-plex-sans-400', 'ibm-plex-sans-600'].map((name) =>
  join(import.meta.dirname, 'fonts', `${name}.ttf`),
);
/** Refuses a drawing of which something lies outside its own size. */
function staysInside({ width, height, markup }: Drawing) {
  // Room around it, so that what leaves it is drawn and not cut.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="3000"><g transform="translate(500 500)">${markup}</g></svg>`;
  const box = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).getBBox();
  assert.ok(box, 'nothing is drawn');
  const { x, y } = box;
  assert.ok(x >= 498 && y >= 498, `begins at ${x - 500}, ${y - 500}`);
  assert.ok(x + box.width <= 502 + width, `${x + box.width - 500} wide of ${width}`);
  assert.ok(y + box.height <= 502 + height, `${y + box.height - 500} high of ${height}`);
}
const legend = { chinese: 'Fornitori cinesi', compliant: 'Nvidia conforme', abroad: 'Capacità' };

test('every square of the plan stands on the card and inside it, whole or cut, few or many', () => {
  const count = fc.oneof(
    fc.integer({ min: 0, max: 58 }),
    fc.integer({ min: 5, max: 5800 }).map((hundredths) => hundredths / 100),
  );
  fc.assert(
    fc.property(count, count, count, (chinese, compliant, abroad) => {
      fc.pre(chinese + compliant + abroad >= 40);
      const drawing = drawSquares({
        ...{ chinese, compliant, abroad, legend },
        home: 'In Cina',
        abroadHead: 'All’estero',
      });
      const marks = (name: string) => drawing.markup.split(`class="${name}"`).length - 1;
      // One more of each for the legend.
      assert.deepEqual(
        ['d-cn', 'd-nv', 'd-us'].map(marks),
        [chinese, compliant, abroad].map((count) => Math.ceil(count) + 1),
      );
      staysInside(drawing);
    }),
    { numRuns: 60 },
  );
});

test('words of the two places never meet on a card, however few squares one has', () => {
  for (const [chinese, compliant, abroad] of [
    [0.5, 0, 99],
    [90, 9, 0.5],
  ] as const) {
    const { markup } = drawSquares({
      ...{ chinese, compliant, abroad, legend },
      home: 'In Cina, 5,5 mld $',
      abroadHead: 'All’estero, 6,8 mld $',
    });
    const xs = [...markup.matchAll(/<text[^>]* x="([\d.]+)"/g)].map(([, x]) => Number(x));
    const right = Math.max(...xs);
    assert.ok(right - 32 > strong.measure('In Cina, 5,5 mld $', 28), String(right));
  }
});

test('the parts of the sum stay inside, and their words apart, whatever the share', () => {
  const sum = { total: '12,3 mld $', home: '5,5 mld $', abroad: '6,8 mld $' };
  const what = { homeWhat: 'per chip comprati in Cina', abroadWhat: 'per capacità all’estero' };
  for (const share of [0, 0.001, 0.2, 0.447, 0.8, 0.999, 1]) {
    const markup = drawSum({ ...sum, ...what }, share, { x: 64, bottom: 400, width: 1072 });
    assert.doesNotMatch(markup, /width="-/);
    staysInside({ width: 1200, height: 420, markup });
    const [first, second] = [...markup.matchAll(/ x="([\d.]+)"[^>]*>(?:per|\+)/g)].map(([, x]) =>
      Number(x),
    );
    assert.ok(second! - first! > sans.measure(what.homeWhat, 26), String(second));
  }
});

test('the steps of a chain stand in their lanes, and one without a place lies across all', () => {
  const step = { company: 'Broadcom', status: 'previsto, esito ignoto', dash: '9 6' };
  const steps: CardStep[] = [0, 1, 2, undefined].map((lane, index) => ({
    ...step,
    number: String(index + 1),
    lane,
  }));
  const drawing = drawLanes(['Cina', 'Stati Uniti', 'Taiwan'], steps);
  staysInside(drawing);
  const boxes = [
    ...drawing.markup.matchAll(/y="([\d.]+)" width="[\d.]+" height="(\d+)" fill="#fbf/g),
  ];
  const heights = boxes.map(([, , height]) => Number(height));
  assert.equal(heights.length, 4);
  assert.ok(heights[3]! > 3 * heights[0]!);
});

test('words that a step has no room for are refused by name', () => {
  const step = { number: '1', status: 'x', lane: 0, dash: undefined };
  assert.throws(
    () => drawLanes(['Cina'], [{ ...step, company: 'M'.repeat(60) }]),
    /MMM.* does not fit/,
  );
});

test('every event has its mark, in the row of its kind', () => {
  const day = fc
    .date({ min: new Date('2022-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 40 }), (days) => {
      const drawing = drawYears(
        days.map((iso) => ({ iso, kind: 'chip', state: 'confirmed' })),
        [
          { kind: 'rule', name: 'regola' },
          { kind: 'chip', name: 'chip' },
        ],
      );
      const ys = [...drawing.markup.matchAll(/translate\([\d.]+ ([\d.]+)\)/g)].map(([, y]) => y);
      assert.equal(ys.length, days.length);
      assert.ok(ys.every((y) => Number(y) > 58 && Number(y) < 116));
      staysInside(drawing);
    }),
    { numRuns: 40 },
  );
});

test('a card says its title, its number with the word that bounds it, and its status', () => {
  const svg = drawCard({
    site: 'dodici miliardi',
    kicker: 'ByteDance',
    title: 'Il piano riferito',
    number: { before: 'oltre', value: '12 mld $', after: '' },
    foot: ['contestato', '21 gennaio 2025'],
    share: 0.4,
  });
  const said = [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);
  for (const text of ['Il piano riferito', 'oltre', '12 mld $', 'contestato', '21 gennaio 2025'])
    assert.ok(said.includes(text), text);
});
