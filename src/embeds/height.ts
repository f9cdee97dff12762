import type { Measure } from '../cards/fit.ts';
import type { Drawing } from '../drawings/svg.ts';

/** One paragraph of an embed as its style sheet sets it. */
export interface Paragraph {
  readonly text: string;
  readonly measure: Measure;
  /** Size, leading and the space above, in pixels. */
  readonly size: number;
  readonly leading: number;
  readonly above: number;
  /** An address breaks anywhere. */
  readonly breaks?: boolean;
}

/** What an embed holds from top to bottom, as far as its height goes. */
export interface EmbedShape {
  readonly paragraphs: readonly Paragraph[];
  readonly drawings: readonly Drawing[];
  /** What does not depend on the text: borders, rules, padding, in pixels. */
  readonly fixed: number;
  /** What stands left and right of the text. */
  readonly sides: number;
}

/** Widths at which an embed is met, from the narrowest phone column to a wide article. */
const embedWidths = [280, 320, 480, 640, 800] as const;

/** How much larger than it is a drawing is shown at most: `EmbeddedFigure.astro` holds the same. */
export const enlarged = 1.05;

/**
 * A height at which an embed does not scroll at any of `embedWidths`, rounded up: what the code to
 * paste asks for, since most hosts let no script tell them.
 */
export function heightFor(shape: EmbedShape): number {
  const tallest = Math.max(...embedWidths.map((width) => heightAt(shape, width)));
  return Math.ceil((tallest + 8) / 10) * 10;
}

function heightAt({ paragraphs, drawings, fixed, sides }: EmbedShape, width: number): number {
  const room = width - sides;
  const texts = paragraphs.map(
    (paragraph) => paragraph.above + countLines(paragraph, room) * paragraph.leading,
  );
  const drawing = drawings.findLast((each) => each.width <= room) ?? drawings[0];
  const scale = drawing ? Math.min(room / drawing.width, enlarged) : 0;
  const drawn = drawing ? drawing.height * scale : 0;
  return texts.reduce((sum, height) => sum + height, fixed + drawn);
}

/** What hinting and fallback families may add to a line. */
const looseness = 1.02;

/** Lines that a browser makes of a text at most: it breaks at spaces, and a word too long anywhere. */
export function countLines(paragraph: Omit<Paragraph, 'leading' | 'above'>, full: number): number {
  const { text, measure, size, breaks = false } = paragraph;
  const room = full / looseness;
  if (breaks) return Math.ceil(measure(text, size) / (room - size));
  let [lines, used] = [1, 0];
  for (const word of text.trim().split(/[ \n]+/)) {
    const width = measure(word, size);
    const space = measure(' ', size);
    if (used > 0 && used + space + width <= room) used += space + width;
    else {
      if (used > 0) lines += 1;
      lines += Math.ceil(width / room) - 1;
      used = width > room ? room : width;
    }
  }
  return lines;
}
