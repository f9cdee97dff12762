import { badge, markAt, place, type Box, type Point, type Type } from './boxes.ts';
import type { Chain, Link, Plan } from './chain.ts';
import type { Lanes, LinkLine, RuleMark, StepBox } from './lanes.ts';
import { wrap } from './wrap.ts';

const gap = 24;
const pad = 9;
const narrowest = 84;

/** Time runs to the right, a lane is a row. `width` in pixels; refuses more steps than fit in it. */
export function lanesAcross(chain: Chain, plan: Plan, width: number, type: Type): Lanes {
  const { placed, rules, links } = plan;
  const names = chain.lanes.map(({ name }) => wrap(name, 6 * type.name, type.name, 600));
  const head = Math.ceil(Math.max(0, ...names.map((name) => name.width))) + 2 * pad;
  const column = (width - head - gap * (placed.length - 1) - pad) / placed.length;
  if (column < narrowest)
    throw new Error(
      `the chain cannot be drawn: ${placed.length} steps do not fit in ${width} px; draw it wider, or with fewer steps`,
    );
  const left = (order: number) => head + order * (column + gap);
  const words = placed.map(({ step }) => {
    const title = wrap(step.title, column - 2 * pad - 2 * badge - 6, type.name, 600);
    const text = wrap(step.text, column - 2 * pad, type.text);
    const mark =
      step.rule === undefined
        ? 0
        : markAt(step.rule, 0, 0, column - 2 * pad, type.text).words.height;
    const head = Math.max(title.height, 2 * badge);
    return { title, text, head, height: head + 5 + text.height + mark };
  });

  // What a strip stands out of its lanes.
  let y = rules.length > 0 ? 0 : 5;
  const ruleMarks = rules.map(({ rule: { id, text: words }, from, to }): RuleMark => {
    const [x, end] = [left(from), left(to) + column];
    const text = wrap(words, end - x, type.name);
    const line = y + text.height + 5;
    const mark: RuleMark = {
      id,
      text: place(text, x, y),
      line: [
        [x, line + 8],
        [x, line],
        [end, line],
        [end, line + 8],
      ],
    };
    y = line + 14;
    return mark;
  });

  const top = y;
  const row = Math.max(...words.map(({ height }) => height)) + 2 * pad;
  const pitch = row + 16;
  const lanes = chain.lanes.map(({ id }, index) => {
    const box = { x: 0, y: top + index * pitch, width, height: pitch - 4 };
    const name = names[index]!;
    return { id, ...box, name: place(name, pad, box.y + (box.height - name.height) / 2) };
  });
  // A chain whose places are all unstated has no lane, and still needs the height of one.
  const bottom = top + Math.max(1, lanes.length) * pitch - 4;

  const steps = placed.map((entry, order): StepBox => {
    const { step, number, lane } = entry;
    const { title, text, head, height } = words[order]!;
    const tall = { y: top - 4, height: bottom - top + 8 };
    const own = height + 2 * pad;
    const box =
      lane === undefined
        ? tall
        : { y: lanes[lane]!.y + (lanes[lane]!.height - own) / 2, height: own };
    const x = left(order);
    const first = box.y + (box.height - height) / 2;
    const below = first + head + 5;
    return {
      id: step.id,
      number,
      status: step.status,
      x,
      width: column,
      ...box,
      badge: [x + pad + badge, first + head / 2],
      title: place(title, x + pad + 2 * badge + 6, first + (head - title.height) / 2),
      text: place(text, x + pad, below),
      ...(step.rule === undefined
        ? {}
        : { mark: markAt(step.rule, x + pad, below + text.height, column - 2 * pad, type.text) }),
    };
  });
  return {
    width,
    height: bottom,
    lanes,
    steps,
    rules: ruleMarks,
    links: links.map((link) => joinAcross(link, steps)),
  };
}

/** To the right, then up or down into the next box; straight where either is a strip. */
function joinAcross({ from, to, both, status }: Link, steps: readonly StepBox[]): LinkLine {
  const [a, b] = [steps[from.order]!, steps[to.order]!];
  const middle = ({ y, height }: Box) => y + height / 2;
  const start: Point = [a.x + a.width, from.lane === undefined ? middle(b) : middle(a)];
  const straight = from.lane === undefined || to.lane === undefined || from.lane === to.lane;
  const across = b.x + b.width / 2;
  const points: Point[] = straight
    ? [start, [b.x, start[1]]]
    : [start, [across, start[1]], [across, middle(a) < middle(b) ? b.y : b.y + b.height]];
  return { status, both, points };
}
