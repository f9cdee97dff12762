import { place, type Placement, type Type } from './boxes.ts';
import type { Extra } from './chain.ts';
import { wrap } from './wrap.ts';

/** An entry of a roll: a title, a line under it. */
export interface Entry {
  readonly id: string;
  readonly title: Placement;
  readonly text: Placement;
}
export interface Roll {
  readonly entries: readonly Entry[];
  readonly height: number;
}

interface RollOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly columns: number;
  readonly type: Type;
}

/** Sets entries in columns, row by row, from the point (x, y) in `width` pixels. */
export function setRoll(
  extras: readonly Extra[],
  { x, y, width, columns, type }: RollOptions,
): Roll {
  const gutter = 20;
  const column = (width - gutter * (columns - 1)) / columns;
  const entries: Entry[] = [];
  let top = y;
  for (let first = 0; first < extras.length; first += columns) {
    const row = extras.slice(first, first + columns).map(({ id, title, text }, index): Entry => {
      const left = x + index * (column + gutter);
      const head = wrap(title, column, type.name);
      const body = wrap(text, column, type.text);
      return { id, title: place(head, left, top), text: place(body, left, top + head.height) };
    });
    entries.push(...row);
    top = Math.max(...row.map(({ text }) => text.y + text.height)) + 12;
  }
  return { entries, height: extras.length > 0 ? top - 12 : y };
}
