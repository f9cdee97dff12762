import { element, round } from './svg.ts';

/** The classes of `drawings.css` by kind of money: hole, hatch, solid. */
const classes: Readonly<Record<string, string>> = {
  chinese: 'd-cn',
  compliant: 'd-nv',
  abroad: 'd-us',
};

/** The outline of a mark `side` pixels wide, drawn from its own upper left corner. */
function outline(kind: string, side: number): string {
  const n = (value: number) => round(value);
  if (kind === 'compliant') {
    // Hatch at 45°: open strokes in the same path, so that one mark is one element.
    const edge = `M.5 .5h${n(side - 1)}v${n(side - 1)}h${n(1 - side)}z`;
    const third = side / 3;
    const low = [1, 2, 3].map((k) => `M0 ${n(k * third)}L${n(k * third)} 0`);
    const high = [1, 2].map((k) => `M${n(k * third)} ${n(side)}L${n(side)} ${n(k * third)}`);
    return edge + low.join('') + high.join('');
  }
  const square = `M0 0h${n(side)}v${n(side)}h${n(-side)}z`;
  if (kind !== 'chinese') return square;
  const hole = side * 0.36;
  const inset = (side - hole) / 2;
  return `${square}M${n(inset)} ${n(inset)}h${n(hole)}v${n(hole)}h${n(-hole)}z`;
}

/** The mark of a kind of money as one path: a square with a hole, hatched, or solid. */
export function mark(kind: string, side: number, at: { x: number; y: number }): string {
  const name = classes[kind];
  if (!name) throw new Error(`there is no mark for "${kind}"`);
  return element('path', {
    class: name,
    d: outline(kind, side),
    transform: `translate(${round(at.x)} ${round(at.y)})`,
  });
}
