/** Headers for the paths that a pattern names: `:x` is one part, `*` at the end is all the rest. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What a page may load, for the `meta` of its head: everything from here, nothing from elsewhere,
 * no inline script, no style attribute. Style sheets may be inline, because each page carries its
 * own: a list of their hashes would have to be in the header of every page and change with every
 * rule of CSS, and no reader can write into a page. Fonts may be in the page too: those of an embed
 * and of a drawing that is taken away are.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "style-src-attr 'none'",
  "img-src 'self'",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The same as a header, which can also say who may frame a page: only this site. */
const framedHere = { 'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'self'` };

/** An embed is made to be framed: by anybody. */
const framedAnywhere = { 'Content-Security-Policy': pagePolicy };

const text = (subtype: string) => ({ 'Content-Type': `text/${subtype}; charset=utf-8` });

/**
 * The headers of the site, for every host. No two rules that match one path set the same header:
 * hosts differ in what they make of that. Everything may be read from other origins, because there
 * is nothing private here, and a sandboxed frame is another origin to its own fonts and scripts.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Access-Control-Allow-Origin': '*',
    },
  },
  { path: '/', headers: framedHere },
  { path: '/:page/', headers: framedHere },
  { path: '/:lang/:unit/', headers: framedHere },
  { path: '/:lang/:unit/embed/', headers: framedAnywhere },
  // Their names carry a hash of what is in them.
  { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { path: '/:lang/feed.xml', headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  { path: '/:lang/newsrooms.md', headers: text('markdown') },
  { path: '/:lang/:unit/cite.bib', headers: text('plain') },
  { path: '/:lang/:unit/cite.ris', headers: text('plain') },
];

/** Whether a path, from the top of the site, is one that a pattern names. */
export function matches(pattern: string, path: string): boolean {
  const expression = pattern
    .split('/')
    .map((part) => {
      if (part === '*') return '.*';
      return part.startsWith(':') ? '[^/]+' : part.replace(/[.\\+?()[\]{}^$|]/g, '\\$&');
    })
    .join('/');
  return new RegExp(`^${expression}$`).test(path);
}

/** The headers of a path, from the top of the site. */
export function headersFor(path: string): Record<string, string> {
  return Object.assign(
    {},
    ...headerRules.filter((rule) => matches(rule.path, path)).map(({ headers }) => headers),
  ) as Record<string, string>;
}
