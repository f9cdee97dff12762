import type { Citation } from '../citations/citation.ts';
import { cardSize } from '../cards/card.ts';
import { day, publisher, source, story, words } from '../content.ts';
import { embedHeight } from './embed-of.ts';
import type { Embed } from '../embeds/snippet.ts';
import type { OembedUnit } from '../embeds/oembed.ts';
import { absolute, address } from '../i18n/address.ts';
import { listOf } from '../i18n/list-of.ts';
import { language, type Locale } from '../i18n/languages.ts';
import { quote } from '../i18n/quote.ts';
import { creditedTo, fullName } from '../model/publisher.ts';
import { unitIn } from './units.ts';

/** How a unit is cited in a language; `site` is the origin of its address. */
export function citationOf(locale: Locale, id: string, site: URL | undefined): Citation {
  const t = words(locale);
  const { kind, title, path, published, updated, sources } = unitIn(locale, id);
  const outlets = [...new Set(sources.map((key) => source(key).outlet))];
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
    // A section names its sources in its text.
    note:
      kind === 'section' || outlets.length === 0
        ? ''
        : t('interface:cite.sources', { sources: outlets.join('; ') }),
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

/** What outside pages paste to show a unit: input of `snippet` and `writeOembed`. */
export function embedOf(locale: Locale, id: string, site: URL | undefined): Embed & OembedUnit {
  const t = words(locale);
  const { kind, title, summary, path } = unitIn(locale, id);
  const n = story.figures.indexOf(id) + 1;
  const name = story.name;
  return {
    lang: locale,
    quotation: kind === 'figure' ? title : summary,
    credit:
      kind === 'figure'
        ? t('interface:embed.creditFigure', { n, name })
        : t('interface:embed.credit', { title, name }),
    url: absolute(path, site),
    frame: absolute(address(locale, `${id}/embed`), site),
    title,
    height: embedHeight(locale, id),
    name,
    siteUrl: absolute(address(locale), site),
    card: { url: absolute(`${path}card.png`, site), ...cardSize },
  };
}
