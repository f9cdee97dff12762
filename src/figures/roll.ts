import { badge, markAt, place, type Mark, type Placement, type Point, type Type } from './boxes.ts';
import { textWidth } from './text-width.ts';
import type { Extra } from './chain.ts';
import { leading, wrap } from './wrap.ts';

/** An entry of a roll: a title, a line under it, perhaps a rule's mark. */
export interface Entry {
  readonly id: string;
  readonly title: Placement;
  readonly text: Placement;
  readonly mark?: Mark;
  /** Where a leader would run from the title to the right edge. */
  readonly leader: readonly [Point, Point];
}
export interface Roll {
  readonly entries: readonly Entry[];
  readonly height: number;
}

interface RollOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly columns?: number;
  readonly leaders?: boolean;
  readonly ruleWord: string;
  readonly type: Type;
}

/**
 * Sets entries in columns, row by row, from the point (x, y) in `width` pixels; `leaders` keeps
 * room for a number at the right of each.
 */
export function setRoll(
  extras: readonly Extra[],
  { x, y, width, columns = 1, leaders = false, ruleWord, type }: RollOptions,
): Roll {
  const gutter = 20;
  const column = (width - gutter * (columns - 1)) / columns;
  const room = leaders ? column - 2 * badge - 24 : column;
  const entries: Entry[] = [];
  let top = y;
  for (let first = 0; first < extras.length; first += columns) {
    const row = extras.slice(first, first + columns).map(({ id, title, text, rule }, index) => {
      const left = x + index * (column + gutter);
      const head = wrap(title, room, type.name);
      const body = wrap(text, room, type.text);
      const end = top + head.height + body.height;
      // The mark follows words of one line where it fits, else it takes a line of its own.
      const after = body.width + 14;
      const fits = body.lines.length === 1 && after + 12 + textWidth(ruleWord, type.text) <= room;
      const mark = !rule
        ? undefined
        : fits
          ? markAt(ruleWord, left + after, end - leading(type.text), room, type.text)
          : markAt(ruleWord, left, end, room, type.text);
      const level = top + 10;
      const entry: Entry = {
        id,
        title: place(head, left, top),
        text: place(body, left, top + head.height),
        ...(mark ? { mark } : {}),
        leader: [
          [left + (head.lines.length > 1 ? room : head.width) + 6, level],
          [left + column - 2 * badge - 4, level],
        ],
      };
      return { entry, end: mark ? mark.words.y + mark.words.height : end };
    });
    entries.push(...row.map(({ entry }) => entry));
    top = Math.max(...row.map(({ end }) => end)) + 12;
  }
  return { entries, height: extras.length > 0 ? top - 12 : y };
}
