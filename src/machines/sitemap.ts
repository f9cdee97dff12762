import { escapeXml } from './xml.ts';

/** A page of the sitemap, every address whole. */
export interface SitemapPage {
  readonly url: string;
  /** ISO date of the last change of substance. */
  readonly changed: string;
  readonly alternates: readonly { readonly hreflang: string; readonly url: string }[];
}

/**
 * The sitemap (sitemaps.org 0.9) with each page's languages. Refuses a page given twice, and one
 * that is not among its own alternates: search engines then ignore the pair.
 */
export function sitemap(pages: readonly SitemapPage[]): string {
  const seen = new Set<string>();
  const entries = pages.map(({ url, changed, alternates }) => {
    if (seen.has(url)) throw new Error(`${url} stands in the sitemap twice`);
    seen.add(url);
    if (!alternates.some((alternate) => alternate.url === url))
      throw new Error(`${url} is not among its own languages`);
    const links = alternates.map(
      (alternate) =>
        `<xhtml:link rel="alternate" hreflang="${alternate.hreflang}" href="${escapeXml(alternate.url)}"/>`,
    );
    return `<url>\n<loc>${escapeXml(url)}</loc>\n<lastmod>${changed}</lastmod>\n${links.join('\n')}\n</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}
