import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { badge, largeType, smallType, type Box, type Point } from './boxes.ts';
import { planChain, type Chain } from './chain.ts';
import { lanesAcross } from './lanes-across.ts';
import type { Lanes, StepBox } from './lanes.ts';
import { lanesDown } from './lanes-down.ts';
import { setRoll } from './roll.ts';
import { hangRoots } from './roots.ts';
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
        assertApart([...rules.flatMap(({ text, badge }) => [text, circle(badge)])], 'rules');
        for (const { text, line, badge } of rules)
          for (const part of [text, circle(badge), ...pieces(line)])
            for (const step of steps)
              assert.ok(!overlap(part, step), `${show(part)} on ${step.id}`);
        for (const piece of links.flatMap(({ points }) => pieces(points)))
          for (const { text, badge } of rules)
            for (const part of [text, circle(badge)])
              assert.ok(!overlap(piece, part), `an arrow runs through ${show(part)}`);
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

test('what feeds a step hangs in its column, below the lanes, each apart', () => {
  fc.assert(
    fc.property(chains, fc.constantFrom(smallType, largeType), (chain, type) => {
      const lanes = lanesAcross(chain, planChain(chain), type === smallType ? 640 : 840, type);
      const top = lanes.height + 26;
      const { roots, stems, height } = hangRoots(chain, lanes.steps, top, type);
      assert.deepEqual(
        roots.map(({ id }) => id).toSorted(),
        chain.layers.map(({ id }) => id).toSorted(),
      );
      const words = roots.map((root) =>
        [root.title, root.who, root.text, root.mark?.words].filter((part) => part !== undefined),
      );
      assertApart(words.flat(), 'layers');
      roots.forEach(({ id }, index) => {
        const { feeds } = chain.layers.find((layer) => layer.id === id)!;
        const step = lanes.steps.find((entry) => entry.id === feeds)!;
        const column = { x: step.x, y: top, width: step.width, height: height - top };
        for (const part of words[index]!) assert.ok(inside(part, column), `${id}: ${show(part)}`);
      });
      for (const stem of stems)
        for (const step of lanes.steps)
          assert.ok(!pieces(stem).some((piece) => overlap(piece, inset(step))));
    }),
  );
});

test('a roll keeps its entries apart, in its width, with room for its leaders', () => {
  fc.assert(
    fc.property(chains, fc.integer({ min: 1, max: 4 }), fc.boolean(), (chain, columns, leaders) => {
      const width = leaders ? 288 : 640;
      const extras = [...chain.layers, ...chain.beside];
      const options = { x: 0, y: 10, width, columns: leaders ? 1 : columns, leaders };
      const { entries, height } = setRoll(extras, {
        ...options,
        ruleWord: chain.ruleWord,
        type: smallType,
      });
      const words = entries.flatMap(({ title, text, mark }) => [
        title,
        text,
        ...(mark ? [mark.words] : []),
      ]);
      assertApart(words, 'entries');
      for (const box of words)
        assert.ok(inside(box, { x: 0, y: 10, width, height: height - 10 }), show(box));
      if (leaders)
        for (const { title, leader } of entries)
          assert.ok(leader[0][0] >= title.x + title.width && leader[1][0] > leader[0][0]);
    }),
  );
});

function inset({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}
/** A step with room for a circle around any point of its edge. */
function grown({ x, y, width, height }: Box): Box {
  const by = badge + 1;
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
