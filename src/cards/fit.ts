/** Width of a text at a size, in pixels. */
export type Measure = (text: string, size: number) => number;

/** A text set in lines at the size at which it fits. */
export interface Setting {
  readonly lines: readonly string[];
  readonly size: number;
  /** From one baseline to the next, and of all lines together, in pixels. */
  readonly leading: number;
  readonly height: number;
}

interface Box {
  readonly width: number;
  readonly height: number;
  /** Sizes to try, the largest first. */
  readonly sizes: readonly number[];
  /** Leading as a multiple of the size. */
  readonly spacing: number;
  /** Titles: lines of about the same length, no short word at the end of one. */
  readonly balanced?: boolean;
}

/**
 * A text at the largest size at which it fits its box; no-break spaces hold. Undefined where it
 * fits at none of the sizes.
 */
export function fit(text: string, measure: Measure, box: Box): Setting | undefined {
  const words = text.trim().split(/[ \n]+/);
  const bound = bindShort(words);
  for (const size of box.sizes) {
    const leading = Math.round(size * box.spacing);
    const loose = breakLines(words, measure, size, box.width);
    const tight = breakLines(bound, measure, size, box.width);
    // Short words stay with the next where that costs no line.
    const kept = box.balanced && tight !== undefined && tight.length <= (loose?.length ?? Infinity);
    const greedy = kept ? tight : loose;
    if (!greedy || greedy.length * leading > box.height) continue;
    let lines = greedy;
    for (let narrower = box.width; box.balanced && narrower > box.width / 2; narrower -= size / 4) {
      const tried = breakLines(kept ? bound : words, measure, size, narrower);
      if (!tried || tried.length > greedy.length) break;
      lines = tried;
    }
    return { lines, size, leading, height: lines.length * leading };
  }
  return undefined;
}

/** Articles and prepositions joined to what follows: none of them ends a line. */
function bindShort(words: readonly string[]): string[] {
  const bound: string[] = [];
  for (const word of words) {
    const last = bound.at(-1);
    if (last !== undefined && /(^|[ \u00a0])\p{Ll}{1,3}$/u.test(last))
      bound[bound.length - 1] = `${last} ${word}`;
    else bound.push(word);
  }
  return bound;
}

/** Lines no wider than `width`; undefined where a word alone is wider. */
function breakLines(words: readonly string[], measure: Measure, size: number, width: number) {
  const lines: string[] = [];
  for (const word of words) {
    if (measure(word, size) > width) return undefined;
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
