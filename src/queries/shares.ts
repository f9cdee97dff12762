import type { Citation } from '../citations/citation.ts';
import { cardSize } from '../cards/card.ts';
import { day, publisher, source, story, units, words } from '../content.ts';
import { atAddress } from './at-address.ts';
import { embedHeight } from './embed-of.ts';
import type { Embed } from '../embeds/snippet.ts';
import type { OembedUnit } from '../embeds/oembed.ts';
import { absolute, address } from '../i18n/address.ts';
import { listOf } from '../i18n/list-of.ts';
import { language, type Locale } from '../i18n/languages.ts';
import { quote } from '../i18n/quote.ts';
import { creditedTo, fullName } from '../model/publisher.ts';
import { toQuote } from './quotation.ts';

/**
 * How what stands at a unit's address is cited in a language; `site` is the origin of its address. The
 * key is that of the address: a text that cites an old one finds the same work under the same key.
 */
export function citationOf(locale: Locale, id: string, site: URL | undefined): Citation {
  const t = words(locale);
  const found = atAddress(locale, id);
  const { kind, title, path, published, updated, sources } = found;
  const outlets = [...new Set(sources.map((key) => source(key).outlet))];
  const notes = [
    ...(found.kind === 'gone' ? [`${found.since}.`] : []),
    ...(units.get(id)?.state === 'moved'
      ? [t('interface:cite.formerly', { url: absolute(address(locale, id), site) })]
      : []),
    ...(units.get(id)?.state === 'retired' ? [found.summary] : []),
    // A section names its sources in its text.
    ...(kind === 'section' || outlets.length === 0
      ? []
      : [t('interface:cite.sources', { sources: outlets.join('; ') })]),
  ];
  return {
    key: `${story.name.replaceAll(' ', '-')}-${id}-${locale}`,
    type: kind === 'figure' ? 'dataset' : 'webpage',
    title,
    authors: creditedTo(publisher),
    translators: publisher.translators?.[locale] ?? [],
    site: story.name,
    ...(publisher.name ? { publisher: publisher.name } : {}),
    issued: published,
    version: updated,
    url: absolute(path, site),
    language: language(locale).tag,
    langid: t('interface:cite.langid'),
    note: notes.join(' '),
  };
}

/** The citation as a line of text, in the quotation marks and the date form of the language. */
export function citationLine(locale: Locale, id: string, site: URL | undefined): string {
  const t = words(locale);
  const citation = citationOf(locale, id, site);
  const about = {
    title: quote(citation.title, t('interface:cite.quotes')),
    site: citation.site,
    date: day(locale, citation.issued),
    url: citation.url,
  };
  if (citation.authors.length === 0) return t('interface:cite.text', about);
  const authors = listOf(language(locale).tag, citation.authors.map(fullName));
  return t('interface:cite.textBy', { authors, ...about });
}

/** The text file: the line, its version and sources, and that the day of access is the reader's. */
export function citationText(locale: Locale, id: string, site: URL | undefined): string {
  const t = words(locale);
  const { version, note } = citationOf(locale, id, site);
  const dated = t('interface:cite.version', { date: day(locale, version) });
  const lines = [
    citationLine(locale, id, site),
    [dated, note].filter(Boolean).join(' '),
    t('interface:cite.accessed'),
  ];
  return `${lines.join('\n')}\n`;
}

/** What outside pages paste to show what stands at a unit's address: for `snippet` and `writeOembed`. */
export function embedOf(locale: Locale, id: string, site: URL | undefined): Embed & OembedUnit {
  const t = words(locale);
  const { kind, id: now, title, summary, path } = atAddress(locale, id);
  // What is gone has its frame and its card where it always had them.
  const own = kind === 'gone' ? id : now;
  const n = story.figures.indexOf(now) + 1;
  const name = story.name;
  return {
    lang: locale,
    quotation: kind === 'figure' ? title : toQuote(locale, { id: now, kind, summary }),
    credit:
      kind === 'figure'
        ? t('interface:embed.creditFigure', { n, name })
        : t('interface:embed.credit', { title, name }),
    url: absolute(path, site),
    frame: absolute(address(locale, `${own}/embed`), site),
    title,
    height: embedHeight(locale, own),
    name,
    siteUrl: absolute(address(locale), site),
    card: { url: absolute(`${address(locale, own)}card.png`, site), ...cardSize },
  };
}
