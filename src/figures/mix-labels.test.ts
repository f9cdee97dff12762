import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Label } from './label.ts';
import { mixBar } from './mix-bar.ts';
import { captionOf, footOf, heightOf, namesBelow, namesOver, tickLabels } from './mix-labels.ts';

const words = fc
  .array(fc.stringMatching(/^[a-zà-ù]{2,9}$/), { minLength: 1, maxLength: 9 })
  .map((all) => all.join(' '));
const parts = fc
  .tuple(words, words, words)
  .map((names) =>
    names.map((name, index) => ({ name, x: index * 150, width: 150, value: '3,3 mld $' })),
  );
const widths = fc.constantFrom(288, 640, 840);
const apart = (a: Label, b: Label) =>
  a.x + a.width <= b.x ||
  b.x + b.width <= a.x ||
  a.y + a.height <= b.y + 1.5 ||
  b.y + b.height <= a.y + 1.5;
const allApart = (labels: readonly Label[]) =>
  labels.every((a, index) => labels.slice(index + 1).every((b) => apart(a, b)));
const percent = (share: number) => `${Math.round(share)}%`;

test('names over the parts stay over their own and end at one height', () => {
  fc.assert(
    fc.property(parts, (parts) => {
      const labels = namesOver(parts);
      if (!labels) return;
      for (const [index, { x, width, y, height }] of labels.entries()) {
        assert.equal(x, parts[index]!.x);
        assert.ok(x + width <= parts[index]!.x + parts[index]!.width);
        assert.equal(y + height, heightOf(labels));
      }
    }),
  );
});

test('a part too narrow for its words sends all of them below', () => {
  const part = { x: 0, width: 30, name: 'Fornitori cinesi', value: '3,3 mld $' };
  assert.equal(namesOver([part]), undefined);
});

test('names below and their amounts never meet nor leave the drawing', () => {
  fc.assert(
    fc.property(parts, widths, (parts, width) => {
      const { names, amounts } = namesBelow(parts, { x: 22, y: 10, width });
      assert.ok(allApart([...names, ...amounts]));
      for (const { x, y, width: length } of [...names, ...amounts])
        assert.ok(x >= 22 && x + length <= width + 0.01 && y >= 9);
    }),
  );
});

test('shares, caption and the words of the line never meet, nor does the line cross the shares', () => {
  const part = fc.double({ min: 0.001, max: 1, noNaN: true });
  fc.assert(
    fc.property(part, part, part, fc.option(part), widths, (chinese, nvidia, abroad, at, width) => {
      const bar = mixBar(
        { chinese, nvidia, abroad, ...(at !== null && { crossing: abroad * at }) },
        1,
        width - 2,
      );
      const clear = bar.crossing;
      const below = { y: 50, width, clear };
      const ticks = tickLabels(bar.scale, percent, below);
      const caption = captionOf('Quota cinese di tutti i chip', ticks, below);
      const scale = [...ticks, caption];
      const foot =
        clear === undefined
          ? []
          : [
              footOf(
                '30%: soglia informale, se riguarda tutti i chip',
                clear,
                heightOf(scale) + 2,
                width,
              ),
            ];
      assert.ok(allApart([...scale, ...foot]));
      for (const { x, width: length } of [...scale, ...foot]) {
        assert.ok(x >= 0 && x + length <= width + 1, `${x} ${length}`);
        if (clear !== undefined) assert.ok(clear <= x + 0.01 || clear >= x + length - 0.01);
      }
    }),
  );
});
