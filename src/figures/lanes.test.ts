import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { badge, largeType, smallType, type Box, type Point } from './boxes.ts';
import { planChain, type Chain } from './chain.ts';
import { lanesAcross } from './lanes-across.ts';
import type { Lanes, StepBox } from './lanes.ts';
import { lanesDown } from './lanes-down.ts';
import { setRoll } from './roll.ts';
import { hangRoots, type Root } from './roots.ts';
import { chains } from './sample-chains.ts';

const layouts: readonly (readonly [string, number, (chain: Chain) => Lanes])[] = [
  ['down', 288, (chain) => lanesDown(chain, planChain(chain), 288)],
  ['across', 640, (chain) => lanesAcross(chain, planChain(chain), 640, smallType)],
  ['across, in large type', 840, (chain) => lanesAcross(chain, planChain(chain), 840, largeType)],
];
const slack = 0.01;

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width - slack &&
    b.x < a.x + a.width - slack &&
    a.y < b.y + b.height - slack &&
    b.y < a.y + a.height - slack
  );
}
function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
function assertApart(boxes: readonly Box[], what: string) {
  boxes.forEach((a, i) =>
    boxes
      .slice(i + 1)
      .forEach((b) => assert.ok(!overlap(a, b), `${what}: ${show(a)} on ${show(b)}`)),
  );
}
function show({ x, y, width, height }: Box): string {
  return [x, y, width, height].map(Math.round).join(' ');
}
/** The rectangles that a line of level and upright pieces runs through. */
function pieces(points: readonly Point[]): Box[] {
  return points.slice(1).map(([x, y], index) => {
    const [fx, fy] = points[index]!;
    return {
      x: Math.min(x, fx),
      y: Math.min(y, fy),
      width: Math.max(Math.abs(x - fx), 2 * slack + 0.02),
      height: Math.max(Math.abs(y - fy), 2 * slack + 0.02),
    };
  });
}
function circle([x, y]: Point): Box {
  return { x: x - badge, y: y - badge, width: 2 * badge, height: 2 * badge };
}
function wordsOf({ title, text, mark }: StepBox): Box[] {
  return [title, ...(text ? [text] : []), ...(mark ? [mark.words] : [])];
}

for (const [name, width, layout] of layouts) {
  test(`${name}: no two steps overlap, and nothing leaves the drawing`, () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const { steps, rules, lanes, links, height } = layout(chain);
        assertApart(steps, 'steps');
        const all = [
          ...steps,
          ...lanes,
          ...lanes.map((lane) => lane.name),
          ...rules.map((r) => r.text),
        ];
        const lines = [...rules.map(({ line }) => line), ...links.map(({ points }) => points)];
        // A strip stands out of its lanes by four pixels.
        const page = { x: 0, y: 0, width, height: height + 4 };
        for (const box of [...all, ...lines.flatMap(pieces)])
          assert.ok(inside(box, page), `${show(box)} leaves ${width} × ${Math.round(height)}`);
      }),
    );
  });

  test(`${name}: the words of a step stay in its box, apart from one another`, () => {
    fc.assert(
      fc.property(chains, (chain) => {
        for (const step of layout(chain).steps) {
          assertApart([circle(step.badge), ...wordsOf(step)], step.id);
          for (const box of wordsOf(step)) assert.ok(inside(box, step), `${step.id}: ${show(box)}`);
        }
      }),
    );
  });

  test(`${name}: a rule touches no step, and no arrow runs through its words`, () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const { steps, rules, links } = layout(chain);
        const words = rules.map(({ text }) => text);
        assertApart(words, 'rules');
        for (const { text, line } of rules)
          for (const part of [text, ...pieces(line)])
            for (const step of steps)
              assert.ok(!overlap(part, step), `${show(part)} on ${step.id}`);
        for (const piece of links.flatMap(({ points }) => pieces(points)))
          for (const text of words)
            assert.ok(!overlap(piece, text), `an arrow runs through ${show(text)}`);
      }),
    );
  });

  test(`${name}: an arrow leads from each step to the next and through no other`, () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const { steps, links } = layout(chain);
        assert.equal(links.length, steps.length - 1);
        links.forEach(({ points, status }, index) => {
          assert.equal(status, steps[index + 1]!.status);
          for (const piece of pieces(points))
            for (const step of steps)
              assert.ok(!overlap(piece, inset(step)), `arrow ${index} crosses ${step.id}`);
          const near = (point: Point, box: Box) => inside(circle(point), grown(box));
          assert.ok(near(points[0]!, steps[index]!), `arrow ${index} starts in the void`);
          assert.ok(near(points.at(-1)!, steps[index + 1]!), `arrow ${index} ends in the void`);
        });
      }),
    );
  });

  test(`${name}: a step with a place stands in its lane, one without lies over all`, () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const { steps, lanes } = layout(chain);
        for (const step of steps) {
          const { lane } = chain.steps.find(({ id }) => id === step.id)!;
          const on = lanes.filter((box) => overlap(box, step)).map(({ id }) => id);
          const wanted = lane === undefined ? lanes.map(({ id }) => id) : [lane];
          assert.deepEqual(on, wanted);
        }
      }),
    );
  });

  test(`${name}: the same chain gives the same coordinates`, () => {
    fc.assert(fc.property(chains, (chain) => assert.deepEqual(layout(chain), layout(chain))));
  });
}

test('what feeds a step hangs in its column, below the lanes, each apart from all others', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const lanes = lanesAcross(chain, planChain(chain), 840, largeType);
      const top = lanes.height + 26;
      const { roots, stems, height } = hangRoots(chain, lanes.steps, top, largeType);
      assert.deepEqual(
        roots.map(({ id }) => id).toSorted(),
        chain.layers.map(({ id }) => id).toSorted(),
      );
      const words = roots.map((root) => wordsOfRoot(root));
      assertApart(words.flat(), 'layers');
      roots.forEach(({ id }, index) => {
        const step = lanes.steps.find((entry) => entry.id === stepUnder(chain, id))!;
        const column = { x: step.x, y: top, width: step.width, height: height - top };
        for (const part of words[index]!) assert.ok(inside(part, column), `${id}: ${show(part)}`);
      });
      for (const line of [...stems, ...roots.map(({ twig }) => twig)])
        for (const piece of pieces(line)) {
          for (const step of lanes.steps) assert.ok(!overlap(piece, inset(step)));
          for (const part of words.flat())
            assert.ok(!overlap(piece, inset(part)), `a line runs through ${show(part)}`);
        }
    }),
  );
});

test('what goes into a layer hangs below it, and its stem ends under the words of that layer', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const lanes = lanesAcross(chain, planChain(chain), 840, largeType);
      const { roots, stems } = hangRoots(chain, lanes.steps, lanes.height + 26, largeType);
      for (const { id, feeds } of chain.layers) {
        const [root, over] = [id, feeds].map((wanted) => roots.find((one) => one.id === wanted));
        if (!over) continue;
        const foot = Math.max(...wordsOfRoot(over).map(({ y, height }) => y + height));
        assert.ok(root!.title.y >= foot, `${id} is not below ${feeds}`);
        assert.ok(root!.title.x > over.title.x, `${id} stands no further in than ${feeds}`);
        const [x] = root!.twig[0];
        assert.ok(
          stems.some(([, end]) => end[0] === x && Math.abs(end[1] - foot) < slack),
          `no stem leads from ${id} to ${feeds}`,
        );
      }
    }),
  );
});

test('a roll keeps its entries apart, in its width', () => {
  fc.assert(
    fc.property(chains, fc.integer({ min: 1, max: 4 }), (chain, columns) => {
      const extras = [...chain.layers, ...chain.beside];
      const [width, y] = [640, 10];
      const { entries, height } = setRoll(extras, { x: 0, y, width, columns, type: smallType });
      const words = entries.flatMap(({ title, text }) => [title, text]);
      assertApart(words, 'entries');
      for (const box of words)
        assert.ok(inside(box, { x: 0, y, width, height: height - y }), show(box));
    }),
  );
});

function wordsOfRoot({ title, who, text, mark }: Root): Box[] {
  return [title, who, text, ...(mark ? [mark.words] : [])];
}
/** The step that a layer goes into, by way of another layer perhaps. */
function stepUnder(chain: Chain, id: string): string {
  const layer = chain.layers.find((one) => one.id === id);
  return layer ? stepUnder(chain, layer.feeds) : id;
}
function inset({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}
/** A step with room for a circle around any point of its edge. */
function grown({ x, y, width, height }: Box): Box {
  const by = badge + 1;
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
