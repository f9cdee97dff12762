import { mark } from '../drawings/mark.ts';
import type { Drawing } from '../drawings/svg.ts';
import {
  columnFill,
  lastOf,
  marksOf,
  sharedCells,
  splitByHeight,
  type Cell,
} from '../figures/unit-blocks.ts';
import { line, sans, strong } from './draw-text.ts';

/** The squares of the plan as a card has room for them: both places side by side. */
export interface CardSquares {
  /** Of a broken number the last square is cut. */
  readonly chinese: number;
  readonly compliant: number;
  readonly abroad: number;
  readonly home: string;
  readonly abroadHead: string;
  /** One line for each mark. */
  readonly legend: Readonly<Record<'chinese' | 'compliant' | 'abroad', string>>;
}

const rows = 5;
const width = 1072;
/** Columns left empty between the two places. */
const between = 2;
const label = { head: 28, size: 24, row: 34, indent: 32 } as const;
/** Pixels between the words of one place and those of the other. */
const gap = 40;

/**
 * A card's drawing of the spending split: the squares of the figure, columns filled from the
 * bottom, at home beside abroad on one baseline, with words that are legible in a preview.
 */
export function drawSquares(squares: CardSquares): Drawing {
  const { chinese, compliant, abroad, legend } = squares;
  const { cells, shared } = sharedCells(chinese, compliant);
  const [low, high] = splitByHeight(columnFill(cells, rows), marksOf(chinese));
  const { pitch, right } = columnsFor(squares);
  const side = pitch - 5;
  const top = label.head + 16;
  const at = ({ column, row }: Cell, x: number) => ({
    x: x + column * pitch,
    y: top + (rows - 1 - row) * pitch,
  });
  const marks = (kind: string, count: number, cells: readonly Cell[], x: number) =>
    cells
      .map((cell, index) =>
        mark(kind, side, at(cell, x), index === marksOf(count) - 1 ? lastOf(count) : 1),
      )
      .join('');
  // Row by row, so that the square which the two at home share is the last of the first.
  const upwards = low.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const edge = shared ? at(upwards.at(-1)!, 0) : undefined;
  const piece = edge && { x: edge.x + lastOf(chinese) * side, y: edge.y };
  const below = top + rows * pitch + 26;
  const entry = (kind: keyof typeof legend, x: number, y: number) =>
    mark(kind, 20, { x, y: y - 18 }) +
    line(legend[kind], sans, label.size, { x: x + label.indent, y });
  return {
    width,
    height: below + label.row + 8,
    markup:
      line(squares.home, strong, label.head, { x: 0, y: label.head - 4 }) +
      line(squares.abroadHead, strong, label.head, { x: right, y: label.head - 4 }) +
      marks('chinese', chinese, lastOf(chinese) < 1 ? upwards : low, 0) +
      marks('compliant', compliant, high, 0) +
      (piece ? mark('compliant', side, piece, lastOf(compliant)) : '') +
      marks('abroad', abroad, columnFill(marksOf(abroad), rows), right) +
      entry('compliant', 0, below) +
      entry('chinese', 0, below + label.row) +
      entry('abroad', right, below),
  };
}

/** The largest squares that leave room for the words of both places, and where the second begins. */
function columnsFor({ chinese, compliant, abroad, ...words }: CardSquares) {
  const { home, abroadHead, legend } = words;
  const entry = (text: string) => label.indent + sans.measure(text, label.size);
  const [atHome, there] = [
    Math.max(strong.measure(home, label.head), ...[legend.chinese, legend.compliant].map(entry)),
    Math.max(strong.measure(abroadHead, label.head), entry(legend.abroad)),
  ];
  const [first, second] = [sharedCells(chinese, compliant).cells, marksOf(abroad)].map((cells) =>
    Math.ceil(cells / rows),
  ) as [number, number];
  for (let pitch = Math.floor(width / (first + between + second)); pitch > 6; pitch -= 1) {
    const right = Math.max((first + between) * pitch, atHome + gap);
    if (right + Math.max(second * pitch, there) <= width) return { pitch, right };
  }
  throw new Error(`"${home}" and "${abroadHead}" have no room beside each other on a card`);
}
