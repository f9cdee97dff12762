import { markAt, place, type Mark, type Placement, type Point, type Type } from './boxes.ts';
import type { Chain, Layer } from './chain.ts';
import type { StepBox } from './lanes.ts';
import { leading, wrap } from './wrap.ts';

/** A layer under what it goes into: words, and the mark of a rule on it. */
export interface Root {
  readonly id: string;
  readonly title: Placement;
  readonly who: Placement;
  readonly text: Placement;
  readonly mark?: Mark;
  /** From the stem to the words. */
  readonly twig: readonly [Point, Point];
}
/** The layers under a chain of lanes, each with a stem up to what it goes into. */
export interface Roots {
  readonly roots: readonly Root[];
  /** Each from its lowest twig up to the lower edge of a step, or of a layer's words. */
  readonly stems: readonly (readonly [Point, Point])[];
  readonly height: number;
}

const indent = 20;
/** How far a stem is from the left of its column. */
const stem = 10;
const apart = 10;

/** Hangs the layers under their steps, from `y` down; one that goes into another hangs under that. */
export function hangRoots(
  { layers }: Chain,
  steps: readonly StepBox[],
  y: number,
  type: Type,
): Roots {
  const roots: Root[] = [];
  const stems: (readonly [Point, Point])[] = [];
  /** Hangs from `start` down what goes into `id`, which ends at `top`; returns where the last ends. */
  const hang = (id: string, x: number, width: number, top: number, start: number): number => {
    const own = layers.filter(({ feeds }) => feeds === id);
    const twigs: Point[] = [];
    let end = top;
    for (const layer of own) {
      const at = end === top ? start : end + apart;
      const root = setRoot(layer, x + indent, width - indent, at, type);
      const words = root.mark?.words ?? root.text;
      const below = words.y + words.height;
      roots.push(root);
      twigs.push(root.twig[0]);
      end = hang(layer.id, x + indent, width - indent, below, below + apart);
    }
    if (twigs.length > 0) stems.push([twigs.at(-1)!, [x + stem, top]]);
    return end;
  };
  const ends = steps.map((step) => hang(step.id, step.x, step.width, step.y + step.height, y));
  return { roots, stems, height: Math.max(y, ...ends) };
}

function setRoot(layer: Layer, x: number, room: number, y: number, type: Type): Root {
  const title = place(wrap(layer.title, room, type.name), x, y);
  const who = place(wrap(layer.who, room, type.text), x, y + title.height);
  const text = place(wrap(layer.text, room, type.text), x, who.y + who.height);
  const level = y + leading(type.name) / 2 + 1;
  return {
    id: layer.id,
    title,
    who,
    text,
    ...(layer.rule === undefined
      ? {}
      : { mark: markAt(layer.rule, x, text.y + text.height, room, type.text) }),
    twig: [
      [x - indent + stem, level],
      [x - 4, level],
    ],
  };
}
