import { element, round, type Drawing } from '../drawings/svg.ts';
import { drawingStyle } from './drawing-style.ts';

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The drawing that comes out largest in a room, at its left, with its colours written out. */
export function placeDrawing(drawings: readonly Drawing[], room: Room): string {
  const scaled = drawings.map((drawing) => ({
    ...drawing,
    scale: Math.min(room.width / drawing.width, room.height / drawing.height),
  }));
  const { markup, scale } = scaled.reduce((best, next) => (next.scale > best.scale ? next : best));
  return (
    element('style', {}, drawingStyle) +
    element(
      'g',
      {
        transform: `translate(${round(room.x)} ${round(room.y)}) scale(${Math.round(scale * 1000) / 1000})`,
      },
      markup,
    )
  );
}
