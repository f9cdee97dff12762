import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';

const faces = [
  ['Newsreader', '600', 'src/embeds/fonts/newsreader-600.woff2'],
  ['IBM Plex Sans', '400 600', 'src/styles/fonts/ibm-plex-sans.woff2'],
] as const;

/**
 * The families of every embed, inside a sheet: a frame without an origin may not fetch a font
 * file, and asking for one leaves an error in the host's console. They are there with the sheet,
 * so that text waits for them a moment rather than be set twice.
 */
export const GET: APIRoute = () => {
  const rules = faces.map(([family, weight, file]) => {
    const font = readFileSync(join(process.cwd(), file)).toString('base64');
    return `@font-face{font-family:'${family}';font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${font})format('woff2')}`;
  });
  return new Response(`${rules.join('\n')}\n`, {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
};
