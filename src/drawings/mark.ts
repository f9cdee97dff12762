import { element, round } from './svg.ts';

/** The classes of `drawings.css` by kind of money: hole, hatch, solid. */
const classes: Readonly<Record<string, string>> = {
  chinese: 'd-cn',
  compliant: 'd-nv',
  abroad: 'd-us',
};

/** The outline of a mark `side` pixels high, `wide` of it left, from its own upper left corner. */
function outline(kind: string, side: number, wide: number): string {
  const n = (value: number) => round(value);
  if (kind === 'compliant') {
    // Hatch at 45°: open strokes in the same path, so that one mark is one element.
    const inside = Math.max(0, wide - 1);
    const edge = `M.5 .5h${n(inside)}v${n(side - 1)}h${n(-inside)}z`;
    const third = side / 3;
    // A stroke goes up from (from, down); what lies beyond the cut is left out.
    const stroke = (from: number, down: number, to: number) => {
      const end = Math.min(to, wide);
      return from < end ? [`M${n(from)} ${n(down)}L${n(end)} ${n(down - (end - from))}`] : [];
    };
    const low = [1, 2, 3].flatMap((k) => stroke(0, k * third, k * third));
    const high = [1, 2].flatMap((k) => stroke(k * third, side, side));
    return edge + low.join('') + high.join('');
  }
  const square = `M0 0h${n(wide)}v${n(side)}h${n(-wide)}z`;
  if (kind !== 'chinese') return square;
  const inset = (side - side * 0.36) / 2;
  const [hole, across] = [side * 0.36, Math.min(side * 0.36, wide - inset)];
  if (across <= 0) return square;
  return `${square}M${n(inset)} ${n(inset)}h${n(across)}v${n(hole)}h${n(-across)}z`;
}

/**
 * The mark of a kind of money as one path: a square with a hole, hatched, or solid. Of a cut one only
 * the part `left` of 1 is drawn.
 */
export function mark(kind: string, side: number, at: { x: number; y: number }, left = 1): string {
  const name = classes[kind];
  if (!name) throw new Error(`there is no mark for "${kind}"`);
  return element('path', {
    class: name,
    d: outline(kind, side, side * left),
    transform: `translate(${round(at.x)} ${round(at.y)})`,
  });
}
