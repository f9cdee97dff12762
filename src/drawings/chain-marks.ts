import { badge, type Mark, type Placement, type Point } from '../figures/boxes.ts';
import type { Lanes, LinkLine } from '../figures/lanes.ts';
import type { Entry } from '../figures/roll.ts';
import { element, round } from './svg.ts';
import { lines } from './lines.ts';

/** Arrows, boxes and rules: the chain itself. */
export function marks({ steps, rules, links }: Lanes): string {
  const boxes = steps.map((step) => {
    const { id, number, status, x, y, width, height, title, text, mark } = step;
    return element(
      'g',
      { 'data-stage': id },
      element('rect', { class: `d-box d-${status}`, x, y, width, height, rx: 2 }),
      numbered(number, step.badge),
      lines(title),
      text ? lines(text) : '',
      mark ? ruleMark(mark) : '',
    );
  });
  const brackets = rules.map(({ id, line, text }) =>
    element('g', { 'data-stage': id }, path(line, 'd-rule'), lines(text, 'd-over')),
  );
  return [...links.map(link), ...boxes, ...brackets].join('');
}

function link({ points, status, both }: LinkLine): string {
  const first = both ? arrow(points[1]!, points[0]!) : '';
  return path(points, `d-line d-${status}`) + first + arrow(points.at(-2)!, points.at(-1)!);
}

/** What a layer or another project is drawn from. */
interface Listed extends Entry {
  readonly who?: Placement;
  readonly mark?: Mark;
}

/** Words that stand in no box: a layer, another project. `more` goes before them. */
export function entry({ id, title, who, text, mark }: Listed, more = '') {
  const rule = mark ? ruleMark(mark) : '';
  return element(
    'g',
    { 'data-stage': id },
    more,
    lines(title),
    who ? lines(who) : '',
    lines(text, 'd-muted'),
    rule,
  );
}

/** The sign of a rule, its bracket in small, with its words. */
function ruleMark({ sign: [x, y], words }: Mark): string {
  const points: Point[] = [
    [x + 1, y + 12],
    [x + 1, y + 5],
    [x + 8, y + 5],
    [x + 8, y + 12],
  ];
  return path(points, 'd-rule d-small-rule') + lines(words);
}

/** A number in its circle. */
function numbered(number: number, [cx, cy]: Point): string {
  return (
    element('circle', { class: 'd-badge', cx, cy, r: badge }) +
    element(
      'text',
      { class: 'd-text d-12 d-strong d-number', x: cx, y: cy + 4.2, 'text-anchor': 'middle' },
      String(number),
    )
  );
}

/** A line through points. */
export function path(points: readonly Point[], classes: string): string {
  const d = points.map(([x, y], index) => `${index ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');
  return element('path', { class: classes, d });
}

/** A head at the end of a line that comes from a point. */
export function arrow([fx, fy]: Point, [x, y]: Point, classes = ''): string {
  const length = Math.hypot(x - fx, y - fy) || 1;
  const [ux, uy] = [(x - fx) / length, (y - fy) / length];
  const corner = (side: number) =>
    [x - 8 * ux - side * 4 * uy, y - 8 * uy + side * 4 * ux] as const;
  const [a, b] = [corner(1), corner(-1)].map(([cx, cy]) => `${round(cx)} ${round(cy)}`);
  return element('path', {
    class: `d-head ${classes}`.trim(),
    d: `M${round(x)} ${round(y)}L${a}L${b}Z`,
  });
}
