import { badge, markAt, place, type Box, type Point } from './boxes.ts';
import type { Chain, Link, Plan } from './chain.ts';
import type { Lanes, LinkLine, RuleMark, StepBox } from './lanes.ts';
import { wrap } from './wrap.ts';

const gap = 26;
const pad = 7;
const foot = 7;

/**
 * Time runs down, a lane is a column: number and company only, for narrow screens. A rule is a
 * line from the arrow that enters it to the side with more room, and a rail down that side.
 */
export function lanesDown(chain: Chain, plan: Plan, width: number): Lanes {
  const { placed, rules, links } = plan;
  // Which side each rule takes depends on lanes, which depend on the room that the rails leave.
  const laneInto = (order: number) => placed[order]!.lane ?? placed[order - 1]?.lane;
  const sides = rules.map(({ from }) =>
    from === 0 || (laneInto(from) ?? 0) < chain.lanes.length / 2 ? 'right' : 'left',
  );
  const rails = (side: string) => sides.filter((other) => other === side).length * (foot + 3);
  const [start, end] = [rails('left'), width - rails('right')];
  const column = (end - start) / Math.max(1, chain.lanes.length);
  const boxX = (lane: number | undefined) => start + (lane ?? 0) * column + 3;
  const boxWidth = (lane: number | undefined) => (lane === undefined ? end - start : column) - 6;
  const middle = (lane: number | undefined) => boxX(lane) + boxWidth(lane) / 2;
  if (boxWidth(0) < 56)
    throw new Error(
      `the chain cannot be drawn: ${chain.lanes.length} lanes do not fit in ${width} px; draw it wider, or with fewer lanes`,
    );
  const names = chain.lanes.map(({ name }) => wrap(name, column - 8, 13, 600));
  let y = Math.max(0, ...names.map(({ height }) => height)) + 24;

  const steps: StepBox[] = [];
  const pending: (Omit<RuleMark, 'line'> & { begin: Point; side: string; rail: number })[] = [];
  for (const [order, { step, number, lane }] of placed.entries()) {
    rules.forEach(({ rule: { id, title: words }, from }, index) => {
      if (from !== order) return;
      const side = sides[index]!;
      const nth = sides.slice(0, index).filter((other) => other === side).length;
      const rail = side === 'right' ? width - 1 - nth * (foot + 3) : 1 + nth * (foot + 3);
      const begin = order === 0 ? start : middle(laneInto(order)) + (side === 'right' ? 10 : -10);
      const text = wrap(words, Math.abs(rail - begin) - 12, 13);
      pending.push({
        id,
        text: place(text, side === 'right' ? begin : rail + 6, y),
        begin: [begin, y + text.height + 6],
        side,
        rail,
      });
      y += text.height + 24;
    });
    const strip = lane === undefined;
    const inside = boxWidth(lane) - 2 * pad;
    const title = wrap(step.title, inside, 13, 600);
    const text = strip ? wrap(step.text, inside, 12) : undefined;
    const x = boxX(lane);
    const first = y + 12;
    const below = first + title.height + (text?.height ?? 0);
    const mark =
      step.rule === undefined ? undefined : markAt(step.rule, x + pad, below, inside, 12);
    const height = below + (mark?.words.height ?? 0) + pad - y;
    steps.push({
      id: step.id,
      number,
      status: step.status,
      x,
      y,
      width: boxWidth(lane),
      height,
      badge: [x + badge + 3, y],
      title: place(title, x + pad, first),
      ...(text ? { text: place(text, x + pad, first + title.height) } : {}),
      ...(mark ? { mark } : {}),
    });
    y += height + gap;
  }
  const bottom = y - gap;
  return {
    width,
    height: bottom,
    lanes: chain.lanes.map(({ id }, index) => {
      const box = { x: start + index * column + 2, y: 0, width: column - 4, height: bottom };
      return { id, ...box, name: place(names[index]!, box.x + 2, 0) };
    }),
    steps,
    rules: pending.map(({ begin, side, rail, ...mark }, index) => {
      const last = steps[rules.find(({ rule }) => rule.id === mark.id)!.to]!;
      const inward = side === 'right' ? -foot : foot;
      return {
        ...mark,
        line: [
          begin,
          [rail, begin[1]],
          [rail, last.y + last.height + 2 + index],
          [rail + inward, last.y + last.height + 2 + index],
        ],
      };
    }),
    links: links.map((link) => joinDown(link, steps)),
  };
}

/** Sideways to the middle of the next box, then down into it; straight down where it can. */
function joinDown({ from, to, both, status }: Link, steps: readonly StepBox[]): LinkLine {
  const [a, b] = [steps[from.order]!, steps[to.order]!];
  const middle = ({ x, width }: Box) => x + width / 2;
  const straight = from.lane === undefined || to.lane === undefined || from.lane === to.lane;
  const x = from.lane === undefined ? middle(b) : middle(a);
  if (straight) {
    return {
      status,
      both,
      points: [
        [x, a.y + a.height],
        [x, b.y],
      ],
    };
  }
  const rightward = middle(b) > middle(a);
  const side = a.y + a.height / 2;
  return {
    status,
    both,
    points: [
      [rightward ? a.x + a.width : a.x, side],
      [middle(b), side],
      [middle(b), b.y],
    ],
  };
}
