import type { Locale } from './languages.ts';

/** Where the site is served: `BASE_PATH` with a slash on both ends. */
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/**
 * The address of something on the site, under the base path. Pages end in a slash; the fragment
 * comes after it: `address('it', 'asic')` is `/it/asic/`.
 */
export function address(locale: Locale, path = '', fragment = ''): string {
  return sitePath([locale, path].filter(Boolean).join('/'), fragment);
}

/** An address outside the languages: `/`, `/parallel/`, `/units.json`. */
export function sitePath(path = '', fragment = ''): string {
  const file = /\.[a-z0-9]+$/.test(path);
  const slashed = path === '' || file || path.endsWith('/') ? path : `${path}/`;
  return `${base}${slashed}${fragment && `#${fragment}`}`;
}

/** The swap rule: the same address in another language, its first part exchanged. */
export function twinPath(pathname: string, from: Locale, to: Locale): string {
  const start = `${base}${from}/`;
  return pathname.startsWith(start) ? `${base}${to}/${pathname.slice(start.length)}` : sitePath(to);
}

/** A path made absolute with the site's origin, for `canonical`, `hreflang`, feeds, cards. */
export function absolute(path: string, site: URL | undefined): string {
  if (!site) throw new Error('SITE_URL is not set');
  return new URL(path, site).href;
}
