import { mark } from '../drawings/mark.ts';
import type { Drawing } from '../drawings/svg.ts';
import { columnFill, splitByHeight } from '../figures/unit-blocks.ts';
import { line, sans, strong } from './draw-text.ts';

/** The squares of the plan as a card has room for them: both places side by side. */
export interface CardSquares {
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
const label = { head: 28, size: 24, row: 34 } as const;

/**
 * A card's drawing of the spending split: the squares of the figure, columns filled from the
 * bottom, at home beside abroad on one baseline, with words that are legible in a preview.
 */
export function drawSquares(squares: CardSquares): Drawing {
  const { chinese, compliant, abroad, legend } = squares;
  const homeColumns = Math.ceil((chinese + compliant) / rows);
  const columns = homeColumns + between + Math.ceil(abroad / rows);
  const pitch = Math.floor(width / columns);
  const side = pitch - 5;
  const top = label.head + 16;
  const right = (homeColumns + between) * pitch;
  const [low, high] = splitByHeight(columnFill(chinese + compliant, rows), chinese);
  const marks = (kind: string, cells: typeof low, x: number) =>
    cells
      .map(({ column, row }) =>
        mark(kind, side, { x: x + column * pitch, y: top + (rows - 1 - row) * pitch }),
      )
      .join('');
  const below = top + rows * pitch + 26;
  const entry = (kind: keyof typeof legend, x: number, y: number) =>
    mark(kind, 20, { x, y: y - 18 }) + line(legend[kind], sans, label.size, { x: x + 32, y });
  return {
    width,
    height: below + label.row + 8,
    markup:
      line(squares.home, strong, label.head, { x: 0, y: label.head - 4 }) +
      line(squares.abroadHead, strong, label.head, { x: right, y: label.head - 4 }) +
      marks('chinese', low, 0) +
      marks('compliant', high, 0) +
      marks('abroad', columnFill(abroad, rows), right) +
      entry('compliant', 0, below) +
      entry('chinese', 0, below + label.row) +
      entry('abroad', right, below),
  };
}
