import type { Signature } from '../model/publisher.ts';

/** One thing in the vocabulary of schema.org. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** What every page says of the site it is on; addresses are whole. */
export interface SiteFacts {
  readonly name: string;
  readonly url: string;
  /** The page of corrections in the page's language. */
  readonly corrections: string;
  readonly licence: string;
  /** Absent while nobody is named. */
  readonly publisher?: PublisherFacts;
  /** Whom the text is credited to; none while nobody is named. */
  readonly authors: readonly Signature[];
}

/** Who publishes the site. */
export interface PublisherFacts {
  readonly name: string;
  /** Its own site, if it has one. */
  readonly home?: string;
  /** A mailto or https address. */
  readonly contact?: string;
  /** The page that says who pays for the site. */
  readonly about: string;
}

/** The same text in another language. */
export interface Version {
  readonly lang: string;
  readonly url: string;
}

/** A text with an address of its own: the whole explainer, or a unit. */
export interface TextFacts {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly lang: string;
  readonly published: string;
  readonly updated: string;
  /** The language it was written in, where this is a translation; else its translations. */
  readonly original?: Version;
  readonly translations: readonly Version[];
  /** Who signs this translation. */
  readonly translators: readonly Signature[];
  /** The whole that it is a part of. */
  readonly partOf?: string;
  readonly parts: readonly PartFacts[];
  readonly citations: readonly CitationFacts[];
  readonly corrections: readonly CorrectionFacts[];
  readonly data?: DataFacts;
}

/** A unit inside a page: `id` is its place in the whole explainer, `url` its own page. */
export interface PartFacts {
  readonly id: string;
  readonly url: string;
}

/** A source; one that is told on the same page is told by its place there alone. */
export type CitationFacts = string | SourceFacts;

export interface SourceFacts {
  /** Absent where no headline was seen. */
  readonly title?: string;
  readonly outlet: string;
  readonly lang: string;
  readonly date: string;
  readonly url?: string;
}

export interface CorrectionFacts {
  readonly text: string;
  readonly date: string;
  readonly url: string;
}

/** The data of a figure, with its files. */
export interface DataFacts {
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly files: readonly { readonly url: string; readonly type: string }[];
}

/**
 * The article of a page, with its parts, sources, translations and corrections. Not ClaimReview:
 * that rates what somebody else said, and these are the site's own statements.
 */
export function articleGraph(site: SiteFacts, text: TextFacts): readonly Thing[] {
  const dataset = text.data && datasetOf(text.data, text, site);
  return [
    {
      '@type': 'Article',
      '@id': text.url,
      url: text.url,
      headline: text.title,
      description: text.description,
      inLanguage: text.lang,
      datePublished: text.published,
      dateModified: text.updated,
      version: text.updated,
      ...some('author', site.authors.map(signatureOf)),
      ...some('translator', text.translators.map(signatureOf)),
      ...publisherOf(site),
      publishingPrinciples: site.corrections,
      license: site.licence,
      isAccessibleForFree: true,
      ...(text.partOf === undefined ? {} : { isPartOf: { '@id': text.partOf } }),
      ...languagesOf(text),
      ...some('hasPart', text.parts.map(partOf)),
      ...some('citation', text.citations.map(citationOf)),
      ...some('correction', text.corrections.map(correctionOf)),
      ...(dataset ? { mainEntity: { '@id': dataset['@id'] } } : {}),
    },
    ...(dataset ? [dataset] : []),
  ];
}

/** A page that is no text of its own, such as the link desk. */
export function pageGraph(
  site: SiteFacts,
  page: Pick<TextFacts, 'url' | 'title' | 'description' | 'lang' | 'partOf'>,
): readonly Thing[] {
  const { url, title, description, lang, partOf: whole } = page;
  const about = whole === undefined ? {} : { about: { '@id': whole } };
  return [
    { '@type': 'WebPage', '@id': url, url, name: title, description, inLanguage: lang, ...about },
    ...siteGraph(site),
  ];
}

/** The site itself, which its door stands for. */
export function siteGraph(site: SiteFacts): readonly Thing[] {
  const { name, url } = site;
  return [{ '@type': 'WebSite', '@id': url, url, name, ...publisherOf(site) }];
}

function publisherOf({ publisher, corrections }: SiteFacts) {
  if (!publisher) return {};
  const { name, home, contact, about } = publisher;
  const mail = contact?.startsWith('mailto:') ? contact.slice('mailto:'.length) : undefined;
  const reached = mail === undefined ? { url: contact } : { email: mail };
  return {
    publisher: {
      '@type': 'Organization',
      name,
      ...(home === undefined ? {} : { url: home }),
      ...(contact === undefined ? {} : { contactPoint: { '@type': 'ContactPoint', ...reached } }),
      correctionsPolicy: corrections,
      ownershipFundingInfo: about,
    },
  };
}

function signatureOf(signature: Signature): Thing {
  if ('name' in signature) return { '@type': 'Organization', name: signature.name };
  const { given, family } = signature;
  return {
    '@type': 'Person',
    name: `${given} ${family}`,
    givenName: given,
    familyName: family,
  };
}

function languagesOf({ original, translations }: TextFacts) {
  const version = ({ lang, url }: Version): Thing => ({
    '@type': 'Article',
    '@id': url,
    inLanguage: lang,
  });
  return original
    ? { translationOfWork: version(original) }
    : some('workTranslation', translations.map(version));
}

function partOf({ id, url }: PartFacts): Thing {
  return { '@type': 'WebPageElement', '@id': id, url };
}

function citationOf(source: CitationFacts): Thing {
  if (typeof source === 'string') return { '@type': 'CreativeWork', '@id': source };
  const { title, outlet, lang, date, url } = source;
  return {
    '@type': 'CreativeWork',
    ...(title === undefined ? {} : { name: title }),
    inLanguage: lang,
    datePublished: date,
    publisher: { '@type': 'Organization', name: outlet },
    ...(url === undefined ? {} : { url }),
  };
}

function correctionOf({ text, date, url }: CorrectionFacts): Thing {
  return { '@type': 'CorrectionComment', text, datePublished: date, url };
}

function datasetOf(data: DataFacts, text: TextFacts, site: SiteFacts): Thing {
  return {
    '@type': 'Dataset',
    '@id': data.url,
    name: data.name,
    description: data.description,
    inLanguage: text.lang,
    datePublished: text.published,
    dateModified: text.updated,
    ...some('creator', site.authors.map(signatureOf)),
    license: site.licence,
    isAccessibleForFree: true,
    distribution: data.files.map(({ url, type }) => ({
      '@type': 'DataDownload',
      contentUrl: url,
      encodingFormat: type,
    })),
  };
}

function some(property: string, things: readonly Thing[]) {
  return things.length > 0 ? { [property]: things } : {};
}
