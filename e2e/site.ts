import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { languages } from '../src/i18n/languages.ts';

/** The built site on disk: what the browser tests walk through, page by page. */
export const dist = join(import.meta.dirname, '..', 'dist');

/** A page of the site: its address from the root, its file, its HTML. */
export interface BuiltPage {
  readonly path: string;
  readonly file: string;
  readonly html: string;
}

/** Every HTML page of the built site, by address. */
export const pages: readonly BuiltPage[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const file = join(dist, name);
    const path = `/${relative(dist, file).split(sep).join('/')}`.replace(/index\.html$/, '');
    return { path, file, html: readFileSync(file, 'utf8') };
  })
  .toSorted((a, b) => a.path.localeCompare(b.path));

/** The language code that an address begins with; undefined for the door, the 404 and `/parallel/`. */
export function languageOf(path: string): string | undefined {
  return languages.find(({ code }) => path.startsWith(`/${code}/`))?.code;
}

/** The HTML of the page at an address, undefined where there is none. */
export function pageAt(path: string): string | undefined {
  return pages.find((page) => page.path === path)?.html;
}

/** Whether an address of the site leads to a file, a page or something else. */
export function isServed(path: string): boolean {
  return path.endsWith('/') ? pageAt(path) !== undefined : existsSync(join(dist, path));
}

/** Every value of an attribute in a page, entities resolved. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    value!.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"'),
  );
}
