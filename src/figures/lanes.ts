import type { Box, Mark, Placement, Point } from './boxes.ts';
import type { StepStatus } from './chain.ts';

/** A step drawn: its box, its number's circle, its words, the height of its rule mark. */
export interface StepBox extends Box {
  readonly id: string;
  readonly number: number;
  readonly status: StepStatus;
  readonly badge: Point;
  readonly title: Placement;
  readonly text?: Placement;
  readonly mark?: Mark;
}
/** A rule drawn: an open line with feet over its steps, its words above it. */
export interface RuleMark {
  readonly id: string;
  readonly line: readonly Point[];
  readonly text: Placement;
}
export interface LinkLine {
  readonly status: StepStatus;
  readonly both: boolean;
  readonly points: readonly Point[];
}
/** Lanes with their steps; whatever comes below starts at `height`. */
export interface Lanes {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly (Box & { readonly id: string; readonly name: Placement })[];
  readonly steps: readonly StepBox[];
  readonly rules: readonly RuleMark[];
  readonly links: readonly LinkLine[];
}
