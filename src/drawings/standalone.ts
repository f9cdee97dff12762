import { setLabel, type Part } from '../figures/label.ts';
import { plainCss } from './plain-css.ts';
import { element, escape, type Drawing } from './svg.ts';
import { text } from './text.ts';

/** What a drawing says of itself when it stands alone. */
export interface Caption {
  readonly lang: string;
  readonly title: string;
  readonly lead: string;
  /** For who cannot see it. */
  readonly summary: string;
  readonly status: string;
  /** Where it is from, its licence, its date: a line each. */
  readonly notes: readonly string[];
}
/** The look: the stylesheet of the drawings and the light tokens that its colours stand for. */
export interface Look {
  readonly css: string;
  readonly tokens: ReadonlyMap<string, string>;
}

const margin = 24;
/** Lines are broken this much early: where Plex is not installed, wider letters take its place. */
const reserve = 0.8;
const family = 'IBM Plex Sans, Arial, sans-serif';

/**
 * A whole SVG file of a drawing: title, drawing, status, source and licence as text, colours
 * written out, nothing fetched, no script. What is hidden in the page (words of other groupings,
 * a flat `g` with `display="none"`) is left out.
 */
export function standalone(caption: Caption, drawing: Drawing, { css, tokens }: Look): string {
  const room = Math.max(drawing.width, 240);
  const markup = drawing.markup.replace(/<g\b[^>]*\bdisplay="none"[^>]*>[\s\S]*?<\/g>/g, '');
  const above: Part[] = [
    { text: caption.title, size: 20, weight: 600 },
    { text: caption.lead, muted: true },
  ];
  const below: Part[] = [
    { text: caption.status, size: 12, muted: true },
    ...caption.notes.map((text): Part => ({ text, size: 12, muted: true })),
  ];
  const head = setLabel(above, { x: margin, y: margin, room: room * reserve });
  const top = Math.ceil(margin + head.height + 20);
  const foot = setLabel(below, { x: margin, y: top + drawing.height + 16, room: room * reserve });
  const [width, height] = [room + 2 * margin, Math.ceil(foot.y + foot.height + margin)];
  const lines = [...head.lines, ...foot.lines].map(text);
  const inner = `${markup}${lines.join('')}`;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': caption.lang,
      lang: caption.lang,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      color: colour(tokens, '--ink'),
      'font-family': family,
    },
    element('title', {}, escape(caption.title)),
    element('desc', {}, escape(`${caption.summary} ${caption.status}`)),
    element('style', {}, plainCss(css, tokens, inner)),
    element('rect', { width, height, fill: colour(tokens, '--ground') }),
    element('g', { transform: `translate(${margin} ${top})` }, markup),
    ...lines,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

function colour(tokens: ReadonlyMap<string, string>, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`no token ${name} in src/styles/tokens.css`);
  return value;
}
