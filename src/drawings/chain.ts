import { badge, largeType, place, smallType, type Type } from '../figures/boxes.ts';
import { planChain, type Chain } from '../figures/chain.ts';
import { lanesAcross } from '../figures/lanes-across.ts';
import { lanesDown } from '../figures/lanes-down.ts';
import type { Lanes } from '../figures/lanes.ts';
import { setRoll } from '../figures/roll.ts';
import { hangRoots } from '../figures/roots.ts';
import { wrap } from '../figures/wrap.ts';
import { arrow, entry, marks, numbered, path } from './chain-marks.ts';
import { element, type Drawing } from './svg.ts';
import { lines } from './lines.ts';

/** The words beside the stages: headings, and a pointer to the list. */
export interface ChainLabels {
  readonly layers: string;
  readonly beside: string;
  /** Where the drawing leaves the other projects to the list, it says so with this. */
  readonly besideList: string;
}

/** The chain at 288 px (time runs down), 640 (to the right), 840 (larger, with who does what). */
export function drawChain(chain: Chain, labels: ChainLabels): Drawing[] {
  return [
    narrow(chain, labels),
    across(chain, labels, 640, smallType),
    across(chain, labels, 840, largeType),
  ];
}

function narrow(chain: Chain, labels: ChainLabels): Drawing {
  const width = 288;
  const lanes = lanesDown(chain, planChain(chain), width);
  const parts = [lanesDownMarks(lanes), marks(lanes)];
  let y = lanes.height;
  if (chain.layers.length > 0) {
    const head = place(wrap(labels.layers, width, 12, 600), 0, y + 26);
    const roll = setRoll(chain.layers, {
      x: 0,
      y: head.y + head.height + 8,
      width,
      leaders: true,
      ruleWord: chain.ruleWord,
      type: smallType,
    });
    parts.push(lines(head, 'd-muted'));
    roll.entries.forEach((item, index) => {
      const [from, to] = item.leader;
      const { feeds } = chain.layers[index]!;
      const number = chain.steps.findIndex(({ id }) => id === feeds) + 1;
      const leader = path([from, to], 'd-thin') + arrow(from, to, 'd-muted');
      const end = element(
        'g',
        { class: 'd-muted' },
        numbered(number, [to[0] + badge + 3, to[1]], 'd-thin'),
      );
      parts.push(entry(item, leader + end));
    });
    y = roll.height;
  }
  if (chain.beside.length > 0) {
    const note = place(wrap(labels.besideList, width, 12), 0, y + 20);
    parts.push(lines(note, 'd-muted'));
    y = note.y + note.height;
  }
  return finish(width, y, parts);
}

/** Time to the right; the other projects in a row of their own below the chain. */
function across(chain: Chain, labels: ChainLabels, width: number, type: Type): Drawing {
  const { parts, height } = acrossWithRoots(chain, labels, width, type);
  if (chain.beside.length === 0) return finish(width, height, parts);
  const head = place(wrap(labels.beside, width, type.text, 600), 0, height + 34);
  const roll = setRoll(chain.beside, {
    x: 0,
    y: head.y + head.height + 8,
    width,
    columns: Math.min(4, chain.beside.length),
    ruleWord: chain.ruleWord,
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
function acrossWithRoots(chain: Chain, labels: ChainLabels, width: number, type: Type) {
  const lanes = lanesAcross(chain, planChain(chain), width, type);
  const { roots, stems, height } = hangRoots(chain, lanes.steps, lanes.height + 26, type);
  const parts = lanes.lanes.map(
    ({ id, name, x, y, width, height }) =>
      element('rect', { class: 'd-lane', 'data-lane': id, x, y, width, height }) +
      lines(name, 'd-muted'),
  );
  parts.push(...stems.map(([from, to]) => path([from, to], 'd-thin') + arrow(from, to, 'd-muted')));
  parts.push(marks(lanes));
  parts.push(...roots.map((root) => entry(root, path(root.twig, 'd-thin'))));
  if (roots.length === 0) return { parts, height: lanes.height };
  const free = Math.min(...stems.map(([[x]]) => x)) - 20;
  const room = free >= 110 ? Math.min(free, 15 * type.text) : width;
  const head = wrap(labels.layers, room, type.text, 600);
  const y = room === width ? height + 10 : lanes.height + 26;
  parts.push(lines(place(head, 0, y), 'd-muted'));
  return { parts, height: Math.max(height, y + head.height) };
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
