import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textWidth } from '../figures/text-width.ts';
import { timelineAtWidth, type DatedTitle } from './timeline-at-width.ts';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const title = fc
  .array(fc.stringMatching(/^[a-zà-ù]{1,10}$/), { minLength: 1, maxLength: 24 })
  .map((words) => words.join(' '));
const events = fc.array(fc.tuple(day, title), { minLength: 1, maxLength: 40 }).map((given) =>
  given
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([iso, text], index): DatedTitle => ({
      id: `event-${index}`,
      kind: 'rule',
      state: 'reported',
      iso,
      date: iso,
      title: text,
    })),
);
const key = [{ word: 'regola', mark: '<path/>' }];
const texts = (markup: string) =>
  [...markup.matchAll(/<text class="([^"]*)" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, name, x, y, text]) => ({
      end: name!.includes('strong'),
      x: Number(x),
      y: Number(y),
      width: textWidth(text!, 13, name!.includes('strong') ? 600 : 400),
    }),
  );

for (const width of [288, 640, 840])
  test(`at ${width} px no text leaves the drawing or lies on another`, () => {
    fc.assert(
      fc.property(events, (given) => {
        const { markup, height } = timelineAtWidth(given, key, width);
        const boxes = texts(markup).map(({ end, x, y, width: length }) => ({
          left: end ? x - length : x,
          right: end ? x : x + length,
          y,
        }));
        for (const { left, right, y } of boxes)
          assert.ok(left >= 0 && right <= width && y <= height, `${left} ${right} ${y}/${height}`);
        boxes.forEach((a, index) => {
          for (const b of boxes.slice(index + 1))
            assert.ok(a.right <= b.left || b.right <= a.left || Math.abs(a.y - b.y) >= 13);
        });
      }),
      { numRuns: 40 },
    );
  });

test('every event is drawn once, with its id', () => {
  fc.assert(
    fc.property(events, (given) => {
      const { markup } = timelineAtWidth(given, key, 640);
      const ids = [...markup.matchAll(/data-event="([^"]*)"/g)].map(([, id]) => id);
      assert.deepEqual(
        ids,
        given.map(({ id }) => id),
      );
    }),
    { numRuns: 20 },
  );
});
