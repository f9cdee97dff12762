import { largeType, place, smallType, type Type } from '../figures/boxes.ts';
import { planChain, type Chain } from '../figures/chain.ts';
import { lanesAcross } from '../figures/lanes-across.ts';
import { lanesDown } from '../figures/lanes-down.ts';
import type { Lanes } from '../figures/lanes.ts';
import { setRoll } from '../figures/roll.ts';
import { hangRoots } from '../figures/roots.ts';
import { wrap } from '../figures/wrap.ts';
import { arrow, entry, marks, path } from './chain-marks.ts';
import { element, type Drawing } from './svg.ts';
import { lines } from './lines.ts';

/** The headings of what stands around the chain. */
export interface ChainLabels {
  readonly layers: string;
  readonly beside: string;
}

/** The steps and the rules over them: at 288 px (time runs down), 640 (to the right), 840 (larger). */
export function drawChain(chain: Chain): Drawing[] {
  const plan = planChain(chain);
  const down = lanesDown(chain, plan, 288);
  const across = (width: number, type: Type) => {
    const lanes = lanesAcross(chain, plan, width, type);
    return finish(width, lanes.height, [lanesAcrossMarks(lanes), marks(lanes)]);
  };
  return [
    finish(288, down.height, [lanesDownMarks(down), marks(down)]),
    across(640, smallType),
    across(840, largeType),
  ];
}

/** All of it at 840 px: under the steps their layers, and the other projects in a row of their own. */
export function drawWholeChain(chain: Chain, labels: ChainLabels): Drawing {
  const [width, type] = [840, largeType];
  const { parts, height } = withRoots(chain, labels, width, type);
  if (chain.beside.length === 0) return finish(width, height, parts);
  const head = place(wrap(labels.beside, width, type.text, 600), 0, height + 34);
  const roll = setRoll(chain.beside, {
    x: 0,
    y: head.y + head.height + 8,
    width,
    columns: Math.min(4, chain.beside.length),
    type,
  });
  parts.push(
    path(
      [
        [0, height + 22],
        [width, height + 22],
      ],
      'd-hair',
    ),
    lines(head, 'd-muted'),
  );
  parts.push(...roll.entries.map((item) => entry(item)));
  return finish(width, roll.height, parts);
}

/** Lanes with their layers below; the layers' heading where no stem passes. */
function withRoots(chain: Chain, labels: ChainLabels, width: number, type: Type) {
  const lanes = lanesAcross(chain, planChain(chain), width, type);
  const { roots, stems, height } = hangRoots(chain, lanes.steps, lanes.height + 26, type);
  const parts = [
    lanesAcrossMarks(lanes),
    ...stems.map(([from, to]) => path([from, to], 'd-thin') + arrow(from, to, 'd-muted')),
    marks(lanes),
    ...roots.map((root) => entry(root, path(root.twig, 'd-thin'))),
  ];
  if (roots.length === 0) return { parts, height: lanes.height };
  const free = Math.min(...stems.map(([[x]]) => x)) - 20;
  const room = free >= 110 ? Math.min(free, 15 * type.text) : width;
  const head = wrap(labels.layers, room, type.text, 600);
  const y = room === width ? height + 10 : lanes.height + 26;
  parts.push(lines(place(head, 0, y), 'd-muted'));
  return { parts, height: Math.max(height, y + head.height) };
}

function lanesAcrossMarks({ lanes }: Lanes): string {
  return lanes
    .map(
      ({ id, name, x, y, width, height }) =>
        element('rect', { class: 'd-lane', 'data-lane': id, x, y, width, height }) +
        lines(name, 'd-muted'),
    )
    .join('');
}

function lanesDownMarks({ lanes, height }: Lanes): string {
  return lanes
    .map(({ id, name, x, width }) => {
      const y = name.y + name.height + 4;
      return element(
        'g',
        { 'data-lane': id },
        element('rect', { class: 'd-lane', x, y, width, height: height - y }),
        lines(name, 'd-muted'),
      );
    })
    .join('');
}

function finish(width: number, height: number, parts: readonly string[]): Drawing {
  // A stroke of the lowest box needs its half below.
  return { width, height: Math.ceil(height) + 4, markup: parts.join('') };
}
