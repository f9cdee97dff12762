import { firstMiddle, type Label } from '../figures/label.ts';
import type { SplitLayout } from '../figures/split.ts';
import { kinds, views, type Kind, type SplitCounts, type View } from '../figures/split-view.ts';
import { rows, type Point, type Scale } from '../figures/squares.ts';
import { lastOf, marksOf } from '../figures/unit-blocks.ts';
import { mark } from './mark.ts';
import { element, round, type Drawing } from './svg.ts';
import { text } from './text.ts';

/** Side of the small mark before a label. */
const sample = 12;

/**
 * The figure at one width, grouped by place. The other groupings’ words lie in it unseen, one flat
 * `g` each, and the squares carry the runs into which a script can move them.
 */
export function drawSplit(layout: SplitLayout, counts: SplitCounts): Drawing {
  const { width, height, pitch, side } = layout;
  let next = 0;
  const groups = kinds.map((kind) => {
    const points = layout.views.place.points.slice(next, (next += marksOf(counts[kind])));
    return element(
      'g',
      { 'data-kind': kind },
      ...columns(kind, side, points, lastOf(counts[kind])),
    );
  });
  const runs = (view: View) => view.runs.map(({ count, y }) => `${count}:${round(y)}`).join(' ');
  const squares = element(
    'g',
    {
      'data-pitch': pitch,
      'data-rows': rows,
      'data-supplier': runs(layout.views.supplier),
      'data-together': runs(layout.views.together),
    },
    ...groups,
  );
  const words = views.map((name) =>
    element(
      'g',
      { 'data-view': name, display: name === 'place' ? undefined : 'none' },
      ...around(layout.views[name]),
    ),
  );
  return { width, height, markup: squares + words.join('') };
}

/**
 * A group for each column: they are written alike, and so weigh little; a script takes them apart, and
 * finds the squares in order. Of the last square stands so much as `left` says.
 */
function columns(kind: Kind, side: number, points: readonly Point[], left: number): string[] {
  const groups: { readonly x: number; readonly marks: string[] }[] = [];
  for (const [index, { x, y }] of points.entries()) {
    if (groups.at(-1)?.x !== x) groups.push({ x, marks: [] });
    const whole = index < points.length - 1;
    groups.at(-1)!.marks.push(mark(kind, side, { x: 0, y }, whole ? 1 : left));
  }
  return groups.map(({ x, marks }) =>
    element('g', { transform: `translate(${round(x)} 0)` }, ...marks),
  );
}

/** Everything of a view that is not a square: scales, the threshold, labels. */
function around({ scales, floor, labels }: View): string[] {
  const line = floor && `M0 ${round(floor.y)}H${round(floor.end)}`;
  return [
    ...scales.flatMap(scale),
    ...(line
      ? [
          element('path', { class: 'd-halo', d: line }),
          element('path', { class: 'd-line d-planned', d: line }),
        ]
      : []),
    ...(floor?.leader ? [element('path', { class: 'd-leader', d: floor.leader })] : []),
    ...labels.flatMap(write),
  ];
}

function scale({ y, ticks, labels }: Scale): string[] {
  const d = ticks.map((x) => `M${round(x)} ${round(y)}v4`).join('');
  return [element('path', { class: 'd-tick', d }), ...labels.flatMap(write)];
}

function write(label: Label): string[] {
  const { x, lines, mark: kind } = label;
  const middle = firstMiddle(label);
  const at = { x: x + 0.5, y: middle - sample / 2 };
  const before =
    kind === undefined
      ? []
      : kind === 'floor'
        ? [element('path', { class: 'd-line d-planned', d: `M${round(x)} ${round(middle)}h16` })]
        : [mark(kind, sample, at)];
  return [...before, ...lines.map(text)];
}
