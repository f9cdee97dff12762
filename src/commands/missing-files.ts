import { readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { filesIn } from './fingerprint.ts';

/** A file that is not there, and the pages and style sheets that want it. */
export interface Missing {
  readonly file: string;
  readonly wantedBy: readonly string[];
}

/**
 * What the pages and style sheets of a built site load of it and is not there: fonts, style sheets,
 * scripts, pictures. `address` is that of the site, its base included. What pages only link to is
 * checked elsewhere.
 */
export function missingFiles(folder: string, address: string): readonly Missing[] {
  const files = new Set(filesIn(folder).map((file) => file.split(sep).join('/')));
  const missing = new Map<string, string[]>();
  for (const file of files) {
    const wanted = /\.html$/.test(file) ? inPage : /\.css$/.test(file) ? inStyles : undefined;
    if (!wanted) continue;
    const here = new URL(encodeURI(file), address);
    for (const reference of new Set(wanted(readFileSync(join(folder, file), 'utf8')))) {
      const path = fileAt(reference, here, address);
      if (path === undefined || files.has(path)) continue;
      missing.set(path, [...(missing.get(path) ?? []), file]);
    }
  }
  return [...missing].map(([file, wantedBy]) => ({ file, wantedBy }));
}

const inStyles = (css: string) =>
  [...css.matchAll(/\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]+))\s*\)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare!,
  );

const inPage = (html: string) =>
  [
    ...html.matchAll(/<(link|script|img|source|iframe)\s([^>]*)>|<style[^>]*>([^]*?)<\/style>/g),
  ].flatMap(([, tag, attributes = '', css]) => {
    if (css !== undefined) return inStyles(css);
    const given = (name: string) =>
      new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    if (tag === 'link' && !loaded.test(given('rel'))) return [];
    return [given('href'), given('src')].filter(Boolean).map(unescaped);
  });

/** How a page is related to what it loads, not only links to. */
const loaded = /\b(?:stylesheet|preload|modulepreload|icon|manifest)\b/;

const unescaped = (value: string) => value.replaceAll('&#38;', '&').replaceAll('&amp;', '&');

/** The file that a reference names in the site; `undefined` for a page, a fragment, another place. */
function fileAt(reference: string, here: URL, address: string): string | undefined {
  if (!URL.canParse(reference, here)) return undefined;
  const { href, pathname } = new URL(reference, here);
  if (!href.startsWith(address) || posix.extname(pathname) === '') return undefined;
  const path = pathname.slice(new URL(address).pathname.length);
  // A reference with a lone "%" names no file; it is told as it stands.
  return /%(?![\da-f]{2})/i.test(path) ? path : decodeURIComponent(path);
}
