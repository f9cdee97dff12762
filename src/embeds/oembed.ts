import { frameWidth, snippet, type Embed } from './snippet.ts';

/** What an oEmbed answer says beside the code to paste. */
export interface OembedUnit extends Embed {
  /** The site: author and provider. */
  readonly name: string;
  readonly siteUrl: string;
  /** Absolute address and size of the card. */
  readonly card: { readonly url: string; readonly width: number; readonly height: number };
}

/** Seconds that a consumer may keep an answer: a day. */
const cacheAge = 86_400;

/** The oEmbed 1.0 answer of a unit, type rich (oembed.com, section 2.3.4.4). */
export function writeOembed(unit: OembedUnit): string {
  const { title, name, siteUrl, height, card } = unit;
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    author_name: name,
    author_url: siteUrl,
    provider_name: name,
    provider_url: siteUrl,
    cache_age: cacheAge,
    html: snippet(unit),
    width: frameWidth,
    height,
    thumbnail_url: card.url,
    thumbnail_width: card.width,
    thumbnail_height: card.height,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
