import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawSplit } from '../drawings/split.ts';
import type { Label, Part } from './label.ts';
import { laySplit, type SplitLayout, type SplitWidth } from './split.ts';
import { kinds, views, type SplitCounts, type SplitTexts } from './split-view.ts';
import { lastOf, marksOf } from './unit-blocks.ts';

const long = (text: string, times: number) => Array(times).fill(text).join(' ');

/** Words as the site has them, or so many times as long. */
function words(times: number): SplitTexts {
  const name = (text: string): Part => ({ text: long(text, times), weight: 600 });
  const line = (text: string): Part => ({ text: long(text, times) });
  const named = (second: string) => ({
    chinese: [name('Fornitori cinesi'), line('circa 3,3 mld $'), line(second)],
    compliant: [name('Nvidia, versione conforme'), line('circa 2,2 mld $')],
    abroad: [name('Capacità di addestramento all’estero'), line(second)],
  });
  return {
    home: [{ text: long('In Cina, 5,5 mld $', times), weight: 600, size: 16 }],
    abroad: [{ text: long('All’estero, 6,8 mld $', times), weight: 600, size: 16 }],
    whole: [{ text: long('Le due voci, 12,3 mld $', times), weight: 600, size: 16 }],
    place: named('il 60%'),
    supplier: named('circa il 27% del piano'),
    together: named('circa il 27% del piano'),
    narrow: { ...named('il 60%'), floor: [line('Soglia informale, 1,65 mld $')] },
    floor: [name('Soglia informale, 30%'), line('1,65 mld $')],
    floorShort: '30%',
    tick: (squares) => `${squares / 10}\u00a0mld\u00a0$`,
  };
}

const hundredth = (value: number) => Math.round(value * 100) / 100;
const plan = fc
  .record({
    home: fc.integer({ min: 0, max: 15000 }).map((n) => n / 100),
    abroad: fc.integer({ min: 0, max: 15000 }).map((n) => n / 100),
    whole: fc.boolean(),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    floorShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ whole, ...given }) =>
    whole ? { ...given, home: Math.round(given.home), abroad: Math.round(given.abroad) } : given,
  )
  .filter(({ home, abroad }) => home + abroad > 0 && home + abroad <= 175)
  .map(({ home, abroad, share, floorShare }): SplitCounts => {
    const chinese = Number.isInteger(home) ? Math.round(home * share) : hundredth(home * share);
    return { chinese, compliant: hundredth(home - chinese), abroad, floor: home * floorShare };
  });
const width = fc.constantFrom<SplitWidth>(288, 640, 840);
const times = fc.integer({ min: 1, max: 3 });

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;
/** What is drawn of each square: of the last of its kind so much as is left. */
const marksIn = (layout: SplitLayout, counts: SplitCounts, view: (typeof views)[number]): Box[] => {
  const last = new Map<number, number>();
  let end = 0;
  for (const kind of kinds) last.set((end += marksOf(counts[kind])) - 1, lastOf(counts[kind]));
  return layout.views[view].points.map((at, index) => ({
    ...at,
    width: layout.side * (last.get(index) ?? 1) - 0.01 * layout.side,
    height: layout.side,
  }));
};
const labelsOf = (layout: SplitLayout, view: (typeof views)[number]): Label[] => [
  ...layout.views[view].labels,
  ...layout.views[view].scales.flatMap(({ labels }) => labels),
];

test('today’s plan is 33, 22 and 68 squares on an 11 by 5 block and 13 columns and 3', () => {
  const today = { chinese: 33, compliant: 22, abroad: 68, floor: 16.5 };
  const { views: drawn, pitch, height } = laySplit(today, words(1), 640);
  const columns = (points: readonly { x: number }[]) => new Set(points.map(({ x }) => x)).size;
  assert.equal(columns(drawn.place.points.slice(0, 55)), 11);
  assert.equal(columns(drawn.place.points.slice(55)), 14);
  const rowsOf = (from: number, to: number) =>
    new Set(drawn.place.points.slice(from, to).map(({ y }) => y)).size;
  assert.deepEqual([rowsOf(0, 33), rowsOf(33, 55)], [3, 2]);
  assert.deepEqual(
    drawn.together.runs.map(({ count }) => count),
    [70, 53],
  );
  assert.equal(pitch, 31);
  assert.ok(height < 600);
});

test('the threshold of half the planned lies halfway up the Chinese suppliers’ rows', () => {
  const layout = laySplit({ chinese: 33, compliant: 22, abroad: 68, floor: 16.5 }, words(1), 840);
  const low = layout.views.place.points.slice(0, 33).map(({ y }) => y);
  const middle = (Math.min(...low) + Math.max(...low) + layout.side) / 2;
  assert.ok(Math.abs(layout.views.place.floor!.y - middle) < 1e-6);
});

test('every grouping shows each square once, whole, and none over another', () => {
  fc.assert(
    fc.property(plan, width, (counts, at) => {
      const layout = laySplit(counts, words(1), at);
      const total = kinds.reduce((sum, kind) => sum + marksOf(counts[kind]), 0);
      for (const view of views) {
        const marks = marksIn(layout, counts, view);
        assert.equal(marks.length, total);
        marks.forEach((one, index) => {
          for (const other of marks.slice(index + 1)) assert.ok(!overlap(one, other));
        });
      }
    }),
  );
});

test('areas are proportional: what is drawn of each kind is its part of the plan', () => {
  fc.assert(
    fc.property(plan, width, (counts, at) => {
      const layout = laySplit(counts, words(1), at);
      const { markup } = drawSplit(layout, counts);
      for (const kind of ['abroad', 'chinese'] as const) {
        const [, group = ''] = markup.match(new RegExp(`data-kind="${kind}">(.*?)</g></g>`)) ?? [];
        const widths = [...group.matchAll(/d="M0 0h([\d.]+)/g)].map(([, wide]) => Number(wide));
        const squares = widths.reduce((sum, wide) => sum + wide, 0) / layout.side;
        // Each is written with two decimals.
        const near = 0.005 + 0.001 * marksOf(counts[kind]);
        assert.ok(Math.abs(squares - counts[kind]) < near, `${kind}: ${squares}`);
      }
      assert.ok(layout.side < layout.pitch);
    }),
  );
});

test('a square that the two at home share is whole: its pieces lie side by side', () => {
  const counts = { chinese: 35.75, compliant: 19.25, abroad: 68, floor: 16.5 };
  const layout = laySplit(counts, words(1), 640);
  const points = layout.views.place.points;
  const [piece, other] = [points[35]!, points[55]!];
  assert.equal(piece.y, other.y);
  assert.ok(Math.abs(other.x - piece.x - 0.75 * layout.side) < 1e-6);
  assert.equal(new Set(points.slice(0, 56).map(({ x }) => x)).size, 12);
});

test('the scale of the whole counts on from the bands above: each label says what has gone before', () => {
  fc.assert(
    fc.property(plan, width, (counts, at) => {
      const { views: drawn, pitch } = laySplit(counts, words(1), at);
      const { runs, scales } = drawn.together;
      const above = runs.slice(0, -1).reduce((sum, { count }) => sum + count, 0);
      for (const { x, width: wide, lines } of scales[0]!.labels) {
        const columns = (x + wide / 2) / pitch;
        const said = Number.parseFloat(lines[0]!.text) * 10;
        assert.ok(Math.abs(above + columns * 5 - said) < 0.5, `${said} at ${columns} columns`);
      }
    }),
  );
});

test('blocks stand on one zero: each begins at the left edge', () => {
  fc.assert(
    fc.property(plan, width, (counts, at) => {
      const { views: drawn } = laySplit(counts, words(1), at);
      let next = 0;
      for (const kind of kinds) {
        const part = drawn.supplier.points.slice(next, (next += marksOf(counts[kind])));
        if (part.length > 0) assert.equal(Math.min(...part.map(({ x }) => x)), 0);
      }
    }),
  );
});

test('no two labels overlap, no label lies on a square, nothing leaves its box', () => {
  fc.assert(
    fc.property(plan, width, times, (counts, at, longer) => {
      const layout = laySplit(counts, words(longer), at);
      for (const view of views) {
        const [squares, labels] = [marksIn(layout, counts, view), labelsOf(layout, view)];
        for (const box of [...squares, ...labels]) {
          assert.ok(box.x >= -0.01 && box.x + box.width <= at + 0.5, `${view} leaves the width`);
          assert.ok(box.y >= -1.01 && box.y + box.height <= layout.height + 0.5, `${view} height`);
        }
        labels.forEach((label, i) => {
          const text = label.lines.map((line) => line.text).join(' ');
          for (const other of labels.slice(i + 1))
            assert.ok(!overlap(label, other), `${view}: "${text}" on "${other.lines[0]?.text}"`);
          for (const square of squares)
            assert.ok(!overlap(label, square), `${view}: "${text}" on a square`);
        });
      }
    }),
    { numRuns: 300 },
  );
});

test('the same input gives the same bytes, with coordinates of at most two decimals', () => {
  fc.assert(
    fc.property(plan, width, (counts, at) => {
      const draw = () => drawSplit(laySplit(counts, words(1), at), counts).markup;
      const markup = draw();
      assert.equal(markup, draw());
      assert.doesNotMatch(markup, /\d\.\d{3}|NaN|undefined|Infinity/);
    }),
    { numRuns: 30 },
  );
});

test('a plan of nothing, and one too large to count, are refused', () => {
  assert.throws(
    () => laySplit({ chinese: 0, compliant: 0, abroad: 0, floor: 0 }, words(1), 640),
    /a plan of nothing/,
  );
  assert.throws(
    () => laySplit({ chinese: 0, compliant: 0, abroad: 5000, floor: 0 }, words(1), 288),
    /cannot be counted: let a square be worth more/,
  );
});

test('a part over the whole is refused', () => {
  assert.throws(
    () => laySplit({ chinese: 60, compliant: -5, abroad: 68, floor: 16 }, words(1), 640),
    /at most the whole/,
  );
});
