import type { Look } from '../drawings/standalone.ts';
import type { Drawing } from '../drawings/svg.ts';

/** What stands on a card, in finished words of one language. */
export interface Card {
  readonly site: string;
  /** What kind of unit it is: «Sezione 3», «Figura 1». */
  readonly kicker: string;
  readonly title: string;
  /** Of a claim with a value: the number, and the word around it («circa»). */
  readonly number?: {
    readonly before: string;
    readonly value: string;
    readonly after: string;
    /** Of a share: 0 to 1. */
    readonly share?: number;
  };
  /** Of a section: its place in the story. */
  readonly ordinal?: string;
  /** A sentence or two, set where they fit. */
  readonly text?: string;
  /** Of a figure: its drawing at each width, and the sheet that its marks are drawn by. */
  readonly figure?: { readonly drawings: readonly Drawing[]; readonly look: Look };
  /** The line at the foot: the first part strong. */
  readonly foot: readonly [strong: string, rest: string];
  /** Of the whole story: the sum it is about. */
  readonly sum?: {
    readonly total: string;
    readonly home: string;
    readonly homeWhat: string;
    readonly abroad: string;
    readonly abroadWhat: string;
  };
  /** The share spent in China, 0 to 1: the strip in two colours that signs every card. */
  readonly share: number;
}

/** Size of a card in pixels: what link previews ask for. */
export const cardSize = { width: 1200, height: 630 } as const;
