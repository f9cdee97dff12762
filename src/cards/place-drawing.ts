import { plainCss } from '../drawings/plain-css.ts';
import type { Look } from '../drawings/standalone.ts';
import { element, round, type Drawing } from '../drawings/svg.ts';
import { sans } from './draw-text.ts';
import { palette } from './palette.ts';

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How large the drawing that fits a room best comes out: pixels for each of its own. */
export function scaleIn(drawings: readonly Drawing[], room: Room): number {
  return Math.max(...drawings.map((drawing) => scaleOf(drawing, room)));
}

function scaleOf({ width, height }: Drawing, room: Room): number {
  return Math.floor(Math.min(room.width / width, room.height / height) * 1000) / 1000;
}

/** The drawing that comes out largest in a room, from its upper left, with its colours written out. */
export function placeDrawing(drawings: readonly Drawing[], look: Look, room: Room): string {
  const scale = scaleIn(drawings, room);
  const { markup } = drawings.find((drawing) => scaleOf(drawing, room) === scale)!;
  return (
    element('style', {}, plainCss(look.css, look.tokens, markup)) +
    element(
      'g',
      {
        transform: `translate(${round(room.x)} ${round(room.y)}) scale(${scale})`,
        color: palette.ink,
        'font-family': sans.family,
      },
      markup,
    )
  );
}
