import { timestamp } from './timestamp.ts';
import { escapeXml } from './xml.ts';

/** An entry of the feed; dates are those of the content, the address is its permanent one. */
export interface AtomEntry {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly updated: string;
  /** What it is, in words: "section", "correction". */
  readonly category: string;
  /** The same in another language. */
  readonly twins: readonly { readonly hreflang: string; readonly url: string }[];
  /** Where the corrections that changed it are told. */
  readonly corrections: readonly string[];
}

/** A feed in one language, every address whole. */
export interface AtomFeed {
  readonly lang: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly rights: string;
  readonly self: string;
  readonly home: string;
  readonly icon: string;
  /** The feed in the other languages. */
  readonly twins: readonly { readonly hreflang: string; readonly url: string }[];
  readonly entries: readonly AtomEntry[];
}

/**
 * The feed as Atom (RFC 4287). An entry's id is its permanent address, so that a change shows as
 * the same entry, updated. Refuses two entries of one address.
 */
export function atom(feed: AtomFeed): string {
  const ids = feed.entries.map(({ url }) => url);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`${twice} stands in the feed twice`);
  const updated = feed.entries
    .map((entry) => timestamp(entry.updated))
    .reduce((newest, at) => (at > newest ? at : newest), '1970-01-01T00:00:00Z');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">`,
    element('id', feed.self),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', updated),
    element('rights', feed.rights),
    element('icon', feed.icon),
    `<author>${element('name', feed.author)}${element('uri', feed.home)}</author>`,
    link('self', feed.self, 'application/atom+xml'),
    link('alternate', feed.home, 'text/html', feed.lang),
    ...feed.twins.map(({ hreflang, url }) =>
      link('alternate', url, 'application/atom+xml', hreflang),
    ),
    ...feed.entries.map((entry) => entryOf(entry, feed.lang)),
    '</feed>\n',
  ].join('\n');
}

function entryOf(entry: AtomEntry, lang: string): string {
  return [
    '<entry>',
    element('id', entry.url),
    element('title', entry.title),
    element('published', timestamp(entry.published)),
    element('updated', timestamp(entry.updated)),
    `<category term="${escapeXml(entry.category)}"/>`,
    link('alternate', entry.url, 'text/html', lang),
    ...entry.twins.map(({ hreflang, url }) => link('alternate', url, 'text/html', hreflang)),
    ...entry.corrections.map((url) => link('related', url, 'text/html', lang)),
    element('summary', entry.summary),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(rel: string, href: string, type: string, hreflang = ''): string {
  const language = hreflang && ` hreflang="${hreflang}"`;
  return `<link rel="${rel}" type="${type}"${language} href="${escapeXml(href)}"/>`;
}
