import { correctionNotes } from './corrections.ts';
import { model, publisher, sectionOf, source, story } from '../content.ts';
import { absolute, address, sitePath, twinPath } from '../i18n/address.ts';
import { language, languages, sourceLanguage, type Locale } from '../i18n/languages.ts';
import { creditedTo } from '../model/publisher.ts';
import { reachAddress } from '../model/reach.ts';
import { licence } from '../linked-data/licence.ts';
import {
  articleGraph,
  pageGraph,
  siteGraph,
  type CitationFacts,
  type CorrectionFacts,
  type PartFacts,
  type SiteFacts,
  type Thing,
} from '../linked-data/graph.ts';
import { pageUnits, unitAt, unitIn } from './units.ts';

/** A page as its head knows it. */
interface PageInWords {
  readonly locale: Locale;
  readonly pathname: string;
  readonly title: string;
  readonly description: string;
}

/** The data files of a figure, as addresses with their media types. */
export function dataFiles(locale: Locale, figure: string) {
  const at = address(locale, figure);
  return [
    { path: `${at}data.csv`, type: 'text/csv' },
    { path: `${at}data.json`, type: 'application/json' },
  ] as const;
}

/** What a page says of itself to machines, as schema.org has it. */
export function pageData(page: PageInWords, origin: URL | undefined): readonly Thing[] {
  const { locale, pathname, title, description } = page;
  const whole = (path: string) => absolute(path, origin);
  const { name, home, contact } = publisher;
  const site: SiteFacts = {
    name: story.name,
    url: whole(sitePath()),
    corrections: whole(address(locale, 'corrections')),
    licence,
    authors: creditedTo(publisher),
    ...(name
      ? {
          publisher: {
            name,
            ...(home ? { home } : {}),
            ...(contact ? { contact: reachAddress(contact) } : {}),
            about: whole(address(locale, 'corrections', 'publisher')),
          },
        }
      : {}),
  };
  const id = unitAt(pathname)?.id;
  const complete = pathname === address(locale);
  const lang = language(locale).tag;
  const url = whole(pathname);
  const partOf = complete ? {} : { partOf: whole(address(locale)) };
  if (pathname === sitePath()) return siteGraph(site);
  if (id === undefined && !complete)
    return pageGraph(site, { url, title, description, lang, ...partOf });
  const unit = id === undefined ? undefined : unitIn(locale, id);
  const kind = pageUnits.find((entry) => entry.id === id)?.kind;
  const versions = languages
    .filter(({ code }) => code !== locale)
    .map(({ code, tag }) => ({ lang: tag, url: whole(twinPath(pathname, locale, code)) }));
  const original = versions.find((version) => version.lang === sourceLanguage.tag);
  return articleGraph(site, {
    url,
    title,
    description,
    lang,
    published: unit?.published ?? story.published,
    updated: unit?.updated ?? story.updated,
    ...(original ? { original } : {}),
    translations: versions,
    translators: publisher.translators?.[locale] ?? [],
    ...partOf,
    parts: partsOf(locale, id, whole),
    citations: unit
      ? unit.sources.map(citation)
      : [...model.sources.keys()].map((key) => `${url}#${key}`),
    corrections: id === undefined ? [] : corrections(locale, id, whole),
    ...(unit && kind === 'figure'
      ? {
          data: {
            url: `${url}#${id}`,
            name: unit.title,
            description: unit.summary,
            files: dataFiles(locale, unit.id).map(({ path, type }) => ({ url: whole(path), type })),
          },
        }
      : {}),
  });
}

/** Of the whole explainer its sections and figures; of a section the figures and claims in it. */
function partsOf(
  locale: Locale,
  id: string | undefined,
  whole: (path: string) => string,
): readonly PartFacts[] {
  return pageUnits
    .filter(({ id: part, kind }) => (id === undefined ? kind !== 'claim' : sectionOf(part) === id))
    .map((unit) => ({
      id: whole(address(locale, '', unit.id)),
      url: whole(address(locale, unit.id)),
    }));
}

function citation(id: string): CitationFacts {
  const { title, outlet, lang, date, url } = source(id);
  return {
    ...(title === undefined ? {} : { title }),
    outlet,
    lang,
    date,
    ...(url === undefined ? {} : { url }),
  };
}

function corrections(
  locale: Locale,
  id: string,
  whole: (path: string) => string,
): readonly CorrectionFacts[] {
  return correctionNotes(locale, id).map(({ text, date, path }) => ({
    text,
    date,
    url: whole(path),
  }));
}
