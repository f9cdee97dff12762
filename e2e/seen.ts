/**
 * How the parts of a page are told apart, alike in every language: blocks by their ids; where few have
 * one, headings and paragraphs by their order; in the parallel view the cells of its rows.
 */
export type Measure = 'ids' | 'order' | 'rows';

/** A part of a page by its key, where it stands on the screen, in CSS px. */
export interface Part {
  readonly key: string;
  readonly top: number;
  readonly height: number;
}

/** The box of a part, from the top of the page. */
interface Box extends Part {
  /** Where the part begins and ends, or the row that it is a cell of. */
  readonly from: number;
  readonly to: number;
  /** Whether it holds no other part that is seen. */
  readonly innermost: boolean;
  readonly part: Element;
}

const selectors: Readonly<Record<Measure, string>> = {
  ids: 'main :is(p,ul,ol,li,figure,div)[id]:not([id$=".summary"],[popover],split-guess *)',
  order: 'main :is(h1,h2,h3,p,dt,dd,li)',
  rows: '.row[id]',
};

/** The parts of this page by key, in its order. */
export function partsOf(measure: Measure): ReadonlyMap<string, Element> {
  const all = [...document.querySelectorAll(selectors[measure])];
  return new Map(all.map((part, n) => [measure === 'order' ? String(n) : part.id, part]));
}

/**
 * The boxes of the parts that a reader sees: what a closed disclosure holds has a box, but nobody
 * reads there. Of a row, that of its cell in the language `column`.
 */
export function boxesOf(measure: Measure, column: string): readonly Box[] {
  const seen = [...partsOf(measure)].flatMap(([key, part]) => {
    const row = part.getBoundingClientRect();
    const cell = measure === 'rows' ? part.querySelector(`:scope > [lang="${column}"]`)! : part;
    const { top, height } = cell.getBoundingClientRect();
    if (height === 0 || !part.checkVisibility()) return [];
    const [from, to] = [row.top + scrollY, row.bottom + scrollY];
    return [{ key, part, top: top + scrollY, height, from, to }];
  });
  const around = new Set<Element | null>();
  for (const { part } of seen)
    for (let up = part.parentElement; up && !around.has(up); up = up.parentElement) around.add(up);
  return seen.map((box) => ({ ...box, innermost: !around.has(box.part) }));
}

/**
 * The parts at the reading line, a third down the screen, when the screen's top is at `y`: more than
 * one where there are columns; none where a space between blocks is wide. It shares nothing with
 * `src/enhance/place.ts`, which it judges.
 */
export function atLine(boxes: readonly Box[], measure: Measure, y: number): readonly Part[] {
  const line = y + innerHeight / 3;
  const far = ({ from, to }: Box) => Math.max(from - line, line - to, 0);
  const across = boxes.filter((box) => far(box) === 0);
  const nearest = (some: readonly Box[]) => {
    const least = Math.min(...some.map(far));
    return some.filter((box) => far(box) === least);
  };
  const chosen = {
    order: () => nearest(boxes),
    rows: () => across.slice(0, 1),
    ids() {
      const inmost = across.filter(({ part }) =>
        across.every((other) => other.part === part || !part.contains(other.part)),
      );
      // In the small space between two blocks, of a list or not, the nearest is the one that is read.
      return [
        ...new Set([...inmost, ...nearest(boxes.filter((box) => box.innermost && far(box) < 12))]),
      ];
    },
  };
  return chosen[measure]().map(({ key, top, height }) => ({ key, top: top - y, height }));
}
