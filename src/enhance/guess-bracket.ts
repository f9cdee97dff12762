import type { Squares } from './move-squares.ts';

/** Sets a bracket over so many of all squares as the guess says, or takes it away. */
export function setBracket(drawing: Squares, share: number | undefined, text: string): void {
  const group = drawing.svg.querySelector('[data-view=together]')!;
  group.querySelectorAll('[data-guess]').forEach((element) => element.remove());
  if (share === undefined) return;
  const runs = drawing.runs('together');
  let left = share * runs.reduce((sum, [count]) => sum + count, 0);
  let d = '';
  for (const [count, y] of runs) {
    if (left < 0 || (left === 0 && d)) break;
    const full = count - (count % drawing.rows);
    const part = Math.min(left, count);
    const columns =
      part <= full ? part / drawing.rows : full / drawing.rows + (part - full) / (count - full);
    d += `M0 ${y - 3}v-5H${(columns * drawing.pitch).toFixed(1)}v5`;
    left -= count;
  }
  const add = (name: string, attributes: Record<string, string>) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.setAttribute('data-guess', '');
    group.append(made);
    return made;
  };
  add('path', { class: 'd-line', d });
  add('text', { class: 'd-text d-strong', x: '0', y: `${runs[0]![1] - 13}` }).textContent = text;
}
