import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listLabels, markLabels, partLabels, type Placed } from './mix-labels.ts';
import { textWidth } from './text-width.ts';

const label = fc
  .array(fc.stringMatching(/^[a-zà-ù]{2,9}$/), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' '));
const box = ({ x, y, width, height, anchor }: Placed) => {
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y, bottom: y + height };
};
const apart = (a: Placed, b: Placed) => {
  const [p, q] = [box(a), box(b)];
  return p.right <= q.left || q.right <= p.left || p.bottom <= q.top || q.bottom <= p.top;
};
const allApart = (labels: readonly Placed[]) =>
  labels.every((a, index) => labels.slice(index + 1).every((b) => apart(a, b)));

test('labels of marks never meet nor leave the drawing, wherever the marks stand', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 288, max: 840 }),
      fc.tuple(fc.integer({ min: 0, max: 100 }), label),
      fc.tuple(fc.integer({ min: 0, max: 100 }), label),
      (width, ...marks) => {
        const at = marks.map(([share, text]) => ({ x: (width * share) / 100, text }));
        const { labels, height } = markLabels(at, 50, width);
        assert.ok(allApart(labels));
        for (const { left, right, top, bottom } of labels.map(box))
          assert.ok(left >= 0 && right <= width && top >= 50 && bottom <= 50 + height);
      },
    ),
  );
});

test('in the left half the line of a mark crosses no label', () => {
  const { labels } = markLabels(
    [
      { x: 60, text: 'soglia' },
      { x: 120, text: 'quota riportata' },
    ],
    0,
    400,
  );
  for (const mark of labels)
    for (const other of labels.filter((one) => one !== mark)) {
      const { left, right, top } = box(other);
      const crosses = mark.mark > left && mark.mark < right && mark.y > top;
      assert.ok(!crosses);
    }
});

test('names over the parts stay in their columns and end at one height', () => {
  fc.assert(
    fc.property(label, label, (a, b) => {
      const { labels, height } = partLabels([
        { name: a, x: 0, room: 120, anchor: 'start' },
        { name: b, x: 280, room: 150, anchor: 'end' },
      ]);
      assert.ok(allApart(labels));
      for (const one of labels) assert.equal(one.y + one.height, height);
    }),
  );
});

test('names in a list leave room for the widest value', () => {
  fc.assert(
    fc.property(label, label, (a, b) => {
      const values = ['3,3 mld $', '10,25 mld $'];
      const rows = [a, b].map((name) => ({ name, values }));
      const { labels } = listLabels(rows, 10, 22, 288, 15);
      assert.ok(allApart(labels));
      for (const one of labels)
        assert.ok(box(one).right <= 288 - textWidth('10,25 mld $', 15, 600) - 6);
    }),
  );
});

test('a word too long for its column is refused by name', () => {
  assert.throws(
    () => partLabels([{ name: 'precipitevolissimevolmente', x: 0, room: 60, anchor: 'start' }]),
    /precipitevolissimevolmente/,
  );
});
