import type { Line } from '../figures/label.ts';
import { element, escape } from './svg.ts';

/** The sizes of text that `drawings.css` has a class for: a stylesheet outdoes `font-size="…"`. */
const sizes: readonly number[] = [12, 13, 14, 15, 16, 18, 20];

/** One line of a label as SVG text. Refuses a size that `drawings.css` has no class for. */
export function text({ x, y, text: words, size = 13, weight, muted, anchor }: Line): string {
  if (!sizes.includes(size)) throw new Error(`text of ${size} px has no class in drawings.css`);
  const names = [
    'd-text',
    size !== 13 && `d-${size}`,
    weight === 600 && 'd-strong',
    muted && 'd-muted',
  ];
  return element(
    'text',
    { class: names.filter(Boolean).join(' '), x, y, 'text-anchor': anchor },
    escape(words),
  );
}
