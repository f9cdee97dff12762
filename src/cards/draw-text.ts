import { element, escape } from '../drawings/svg.ts';
import { textWidth } from '../figures/text-width.ts';
import type { Measure, Setting } from './fit.ts';
import { palette } from './palette.ts';
import { serifWidth } from './serif-width.ts';

/** One face of a card: its family as the font files name it, its weight, how wide it sets. */
export interface Face {
  readonly family: string;
  readonly weight: 400 | 600;
  readonly measure: Measure;
}

/** The three faces that `fonts/` holds. */
export const serif: Face = { family: 'Newsreader 16pt', weight: 600, measure: serifWidth };
export const sans: Face = {
  family: 'IBM Plex Sans',
  weight: 400,
  measure: (text, size) => textWidth(text, size, 400),
};
export const strong: Face = {
  family: 'IBM Plex Sans',
  weight: 600,
  measure: (text, size) => textWidth(text, size, 600),
};

interface Place {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly fill?: string;
  readonly anchor?: 'end';
  /** Letter spacing in hundredths of the size. */
  readonly tight?: number;
}

/** One line of text at a baseline. */
export function line(text: string, face: Face, size: number, place: Place): string {
  const { x, y, fill = palette.ink, anchor, tight } = place;
  return element(
    'text',
    {
      x,
      y,
      fill,
      'font-family': face.family,
      'font-weight': face.weight,
      'font-size': size,
      'text-anchor': anchor,
      'letter-spacing': tight === undefined ? undefined : (-tight * size) / 100,
    },
    escape(text),
  );
}

/** The lines of a setting, the first one's top at `top`. */
export function block(setting: Setting, face: Face, place: Omit<Place, 'y'> & { top: number }) {
  const { lines, size, leading } = setting;
  const { top, ...rest } = place;
  return lines
    .map((text, index) =>
      line(text, face, size, { ...rest, y: top + (leading + 0.72 * size) / 2 + index * leading }),
    )
    .join('');
}
