import type { Label, Part } from './label.ts';
import type { Point, Run, Scale } from './squares.ts';

/** The three kinds of square, in the order in which they stand in the drawing. */
export const kinds = ['chinese', 'compliant', 'abroad'] as const;
export type Kind = (typeof kinds)[number];
export const views = ['place', 'supplier', 'together'] as const;
export type ViewName = (typeof views)[number];

/** Squares of each kind: of a broken number the last is cut. The floor is a share of the home block. */
export interface SplitCounts extends Readonly<Record<Kind, number>> {
  readonly floor: number;
}

type Named = Readonly<Record<Kind, readonly Part[]>>;
/** The words in the drawing. `floorShort` stands beside the line where the rest has no room. */
export interface SplitTexts {
  readonly home: readonly Part[];
  readonly abroad: readonly Part[];
  readonly whole: readonly Part[];
  readonly place: Named;
  readonly supplier: Named;
  readonly together: Named;
  /** One line each, where labels stand under the block. */
  readonly narrow: Named & { readonly floor: readonly Part[] };
  readonly floor: readonly Part[];
  readonly floorShort: string;
  readonly tick: (squares: number) => string;
}

/** One grouping: where each square lies, and what is written around them. */
export interface View {
  readonly points: readonly Point[];
  /** The same as column-filled runs, for the script; empty for the grouping by place. */
  readonly runs: readonly Run[];
  readonly labels: readonly Label[];
  readonly scales: readonly Scale[];
  readonly floor?: Floor;
  readonly height: number;
}

/** The threshold: its dashed line across the block, and a leader to its words. */
export interface Floor {
  readonly y: number;
  readonly end: number;
  readonly leader?: string;
}

/** Labels in a drawing are at most this wide, mark included; longer text belongs into HTML. */
export const labelRoom = 276;
