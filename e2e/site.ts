import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { languages } from '../src/i18n/languages.ts';

/** The built site on disk: what the tests walk through, page by page. */
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

const htmlAt = new Map(pages.map(({ path, html }) => [path, html]));

/** The HTML of the page at an address, undefined where there is none. */
export function pageAt(path: string): string | undefined {
  return htmlAt.get(path);
}

/** Whether an address of the site leads to a file, a page or something else. */
export function isServed(path: string): boolean {
  return path.endsWith('/') ? pageAt(path) !== undefined : existsSync(join(dist, path));
}

/** Whether an address of the site, fragment included, leads to something that is there. */
export function resolves(address: string): boolean {
  const { pathname, hash } = new URL(address);
  const page = pageAt(pathname);
  if (!isServed(pathname)) return false;
  return hash === '' || page === undefined || attributes(page, 'id').includes(hash.slice(1));
}

/** Whether search engines may list a page. */
export function isIndexed({ html }: BuiltPage): boolean {
  return !/name="robots" content="noindex/.test(html);
}

/** The address that a page gives as its own; throws where it gives none. */
export function canonicalOf(html: string): string {
  const href = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  if (href === undefined) throw new Error('the page names no canonical address');
  return href;
}

/** What a `<meta>` of a page says, by its name or property. */
export function metaContent(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
}

/** Every value of an attribute in a page, entities resolved. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    value!.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"'),
  );
}
