import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** The font files that cards and downloaded figures are drawn with; no font of the machine is read. */
const fonts = ['newsreader-600', 'ibm-plex-sans-400', 'ibm-plex-sans-600'].map((name) =>
  join(process.cwd(), 'src', 'cards', 'fonts', `${name}.ttf`),
);
const cache = join(process.cwd(), '.cache', 'cards');

/**
 * An SVG as a PNG, `zoom` pixels a unit. The same input gives the same bytes, so a picture that an
 * earlier build drew is taken from `.cache`.
 */
export function drawPng(svg: string, zoom = 1): Uint8Array<ArrayBuffer> {
  const key = createHash('sha256').update(`${edition()}\n${zoom}\n${svg}`).digest('hex');
  const kept = join(cache, `${key.slice(0, 32)}.png`);
  if (existsSync(kept)) return new Uint8Array(readFileSync(kept));
  const picture = renderPng(svg, zoom);
  mkdirSync(cache, { recursive: true });
  // Written beside and moved, so that a build that is stopped leaves no half picture.
  const next = `${kept}.${process.pid}`;
  writeFileSync(next, picture);
  renameSync(next, kept);
  return picture;
}

/** The same without the cache. */
export function renderPng(svg: string, zoom = 1): Uint8Array<ArrayBuffer> {
  const resvg = new Resvg(svg, {
    font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' },
    fitTo: { mode: 'zoom', value: zoom },
  });
  return new Uint8Array(resvg.render().asPng());
}

let known: string | undefined;
/** What else decides the bytes: the renderer and the fonts. */
function edition(): string {
  // As Node finds packages: in the folder of the site or in one above it.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  known ??= [
    readFileSync(resolve('@resvg/resvg-js/package.json')),
    ...fonts.map((file) => readFileSync(file)),
  ]
    .reduce((hash, bytes) => hash.update(bytes), createHash('sha256'))
    .digest('hex');
  return known;
}
