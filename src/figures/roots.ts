import {
  largeType,
  markAt,
  place,
  type Mark,
  type Placement,
  type Point,
  type Type,
} from './boxes.ts';
import type { Chain } from './chain.ts';
import type { StepBox } from './lanes.ts';
import { leading, wrap } from './wrap.ts';

/** A layer under the step that it feeds: words, and the mark of a rule that can stop it. */
export interface Root {
  readonly id: string;
  readonly title: Placement;
  /** Who does it; only in large type, where there is room. */
  readonly who?: Placement;
  readonly text: Placement;
  readonly mark?: Mark;
  /** From the stem to the words. */
  readonly twig: readonly [Point, Point];
}
/** The layers under a chain of lanes, with a stem up to each step that is fed. */
export interface Roots {
  readonly roots: readonly Root[];
  /** Each from its lowest twig up to the step's lower edge. */
  readonly stems: readonly (readonly [Point, Point])[];
  readonly height: number;
}

const indent = 20;

/** Hangs the layers under their steps, from `y` down, in the order in which they are given. */
export function hangRoots(
  { layers, ruleWord }: Chain,
  steps: readonly StepBox[],
  y: number,
  type: Type,
): Roots {
  const roots: Root[] = [];
  const stems: (readonly [Point, Point])[] = [];
  let bottom = y;
  for (const step of steps) {
    const stem = step.x + 10;
    let at = y;
    let lowest: Point | undefined;
    for (const layer of layers.filter(({ feeds }) => feeds === step.id)) {
      const room = step.width - indent;
      const x = step.x + indent;
      const title = place(wrap(layer.title, room, type.name), x, at);
      const under = at + title.height;
      const who =
        type === largeType ? place(wrap(layer.who, room, type.text), x, under) : undefined;
      const text = place(wrap(layer.text, room, type.text), x, under + (who?.height ?? 0));
      const end = text.y + text.height;
      const mark = layer.rule ? markAt(ruleWord, x, end, room, type.text) : undefined;
      const level = at + leading(type.name) / 2 + 1;
      roots.push({
        id: layer.id,
        title,
        ...(who ? { who } : {}),
        text,
        ...(mark ? { mark } : {}),
        twig: [
          [stem, level],
          [x - 4, level],
        ],
      });
      at = end + (mark?.words.height ?? 0) + 10;
      lowest = [stem, level];
    }
    if (!lowest) continue;
    stems.push([lowest, [stem, step.y + step.height]]);
    bottom = Math.max(bottom, at - 10);
  }
  return { roots, stems, height: bottom };
}
