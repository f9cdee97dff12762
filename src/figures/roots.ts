import { markAt, place, type Mark, type Placement, type Point } from './boxes.ts';
import type { Chain } from './chain.ts';
import type { StepBox } from './lanes-across.ts';
import { wrap } from './wrap.ts';

/** A layer under the step that it feeds: words, and the mark of a rule that can stop it. */
export interface Root {
  readonly id: string;
  readonly title: Placement;
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

const indent = 22;

/** Hangs the layers under their steps, from `y` down, in the order in which they are given. */
export function hangRoots(
  { layers, ruleWord }: Chain,
  steps: readonly StepBox[],
  y: number,
): Roots {
  const roots: Root[] = [];
  const stems: (readonly [Point, Point])[] = [];
  let bottom = y;
  for (const step of steps) {
    const stem = step.x + 10;
    let at = y;
    let lowest: Point | undefined;
    for (const { id, title, text, rule } of layers.filter(({ feeds }) => feeds === step.id)) {
      const head = wrap(title, step.width - indent, 13);
      const body = wrap(text, step.width - indent, 12);
      const x = step.x + indent;
      const level = at + 9;
      const end = at + head.height + body.height;
      const mark = rule ? markAt(ruleWord, x, end, step.width - indent) : undefined;
      roots.push({
        id,
        title: place(head, x, at),
        text: place(body, x, at + head.height),
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
