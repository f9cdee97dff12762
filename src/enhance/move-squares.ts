type Point = readonly [x: number, y: number];
type Run = readonly [count: number, y: number];

const slide = 400;
const reflow = 350;
const fade = 150;
const translate = ([x, y]: Point) => `translate(${x}px, ${y}px)`;

/** The squares of one drawing: always the same nodes, moved between groupings, never redrawn. */
export class Squares {
  readonly svg: SVGSVGElement;
  readonly pitch: number;
  readonly rows: number;
  readonly #groups: SVGElement[][];
  readonly #place: Point[];
  #now: readonly Point[];

  constructor(svg: SVGSVGElement) {
    const { pitch, rows } = svg.querySelector<SVGElement>('[data-pitch]')!.dataset;
    this.svg = svg;
    [this.pitch, this.rows] = [Number(pitch), Number(rows)];
    this.#groups = [...svg.querySelectorAll('[data-kind]')].map((group) => [
      ...group.querySelectorAll<SVGElement>('path'),
    ]);
    // Each column is a group of its own in the page; from here on every square moves by itself.
    const part = (element: Element, index: number) =>
      Number(element.getAttribute('transform')!.match(/-?[\d.]+/g)![index]);
    this.#place = this.#groups.flat().map((mark) => [part(mark.parentElement!, 0), part(mark, 1)]);
    for (const [i, mark] of this.#groups.flat().entries())
      mark.setAttribute('transform', `translate(${this.#place[i]!.join(' ')})`);
    for (const column of svg.querySelectorAll('[data-kind] > g'))
      column.replaceWith(...column.childNodes);
    this.#now = this.#place;
  }

  /** The column-filled runs of a grouping, as `count:top` in the drawing; none for `place`. */
  runs(view: string): Run[] {
    const written = this.svg.querySelector<SVGElement>('[data-pitch]')!.dataset[view] ?? '';
    return written.split(' ').map((run) => run.split(':').map(Number) as unknown as Run);
  }

  /** Brings the squares and the words of a grouping to their place, moving if the reader sees it. */
  show(view: string, moving: boolean): void {
    const { pitch, rows } = this;
    const goal = this.svg.querySelector<SVGElement>('[data-pitch]')!.dataset[view]
      ? this.runs(view).flatMap(([count, y]) =>
          Array.from({ length: count }, (_, i): Point => {
            return [Math.floor(i / rows) * pitch, y + (rows - 1 - (i % rows)) * pitch];
          }),
        )
      : this.#place;
    const seen = moving && getComputedStyle(this.svg).display !== 'none';
    let next = 0;
    for (const group of this.#groups) {
      const first = next;
      const from = group.map((mark, i) => whereIs(mark) ?? this.#now[first + i]!);
      for (const [i, mark] of group.entries()) {
        const [x, y] = goal[next++]!;
        mark.getAnimations().forEach((animation) => animation.cancel());
        mark.setAttribute('transform', `translate(${x} ${y})`);
        if (!seen) continue;
        // The whole group slides first, stiff; then its squares reflow.
        const [start, [leadX, leadY], lead] = [from[i]!, from[0]!, goal[first]!];
        const slid: Point = [start[0] + lead[0] - leadX, start[1] + lead[1] - leadY];
        const easing = 'cubic-bezier(0.4, 0, 0.2, 1)';
        mark.animate(
          [
            { transform: translate(start), easing },
            { transform: translate(slid), offset: slide / (slide + reflow), easing },
            { transform: translate([x, y]) },
          ],
          slide + reflow,
        );
      }
    }
    this.#now = goal;
    const total = slide + reflow + fade;
    for (const words of this.svg.querySelectorAll<SVGElement>('[data-view]')) {
      const shown = words.dataset['view'] === view;
      words.toggleAttribute('display', false);
      if (!shown) words.setAttribute('display', 'none');
      else if (seen)
        words.animate(
          [{ opacity: 0 }, { opacity: 0, offset: (slide + reflow) / total }, { opacity: 1 }],
          total,
        );
    }
  }
}

/** Where a square on its way is just now. */
function whereIs(mark: SVGElement): Point | undefined {
  if (mark.getAnimations().length === 0) return undefined;
  const { e, f } = new DOMMatrix(getComputedStyle(mark).transform);
  return [e, f];
}
