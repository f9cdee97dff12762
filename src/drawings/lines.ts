import type { Placement } from '../figures/boxes.ts';
import { leading } from '../figures/wrap.ts';
import { element, escape } from './svg.ts';

/** Placed lines as one `<text>`; the classes give its colour, its size comes from how it was measured. */
export function lines({ lines, x, y, size, weight }: Placement, classes = ''): string {
  const step = leading(size);
  // The baseline that puts lower-case letters in the middle of their line.
  const baseline = y + step / 2 + size * 0.35;
  const names = ['d-text', size !== 13 && `d-${size}`, weight === 600 && 'd-strong', classes];
  return element(
    'text',
    { class: names.filter(Boolean).join(' '), x, y: baseline },
    ...lines.map((line, index) =>
      index === 0 ? escape(line) : element('tspan', { x, dy: step }, escape(line)),
    ),
  );
}
