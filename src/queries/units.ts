import { shownIn } from '../components/figures/shown-in.ts';
import { claim, claimOrder, edition, story, units, words } from '../content.ts';
import { address } from '../i18n/address.ts';
import { languages, type Locale } from '../i18n/languages.ts';
import { updatedOn } from './changes.ts';

/** The kinds of unit that have a page of their own: what an outside page may point at. */
export const pageKinds = ['section', 'figure', 'claim'] as const;
export type PageKind = (typeof pageKinds)[number];

/** A unit in one language, in words: what pages, cards, citations, feeds and the link desk read. */
export interface UnitInWords {
  readonly id: string;
  readonly kind: PageKind;
  readonly title: string;
  /** One or two sentences that stand alone. */
  readonly summary: string;
  /** Its path on the site, under the base path. */
  readonly path: string;
  /** ISO dates: first published, last change of substance. */
  readonly published: string;
  readonly updated: string;
  /** Ids of the sources it rests on, in the order in which they are first named. */
  readonly sources: readonly string[];
}

/** Every unit with a page, in the order of the story: sections, figures, claims. */
export const pageUnits: readonly { readonly id: string; readonly kind: PageKind }[] = [
  ...story.sections.map((id) => ({ id, kind: 'section' as const })),
  ...story.figures.map((id) => ({ id, kind: 'figure' as const })),
  ...claimOrder.map((id) => ({ id, kind: 'claim' as const })),
];

const isPageKind = (kind: string): kind is PageKind =>
  (pageKinds as readonly string[]).includes(kind);

/** Units that had a page and are no longer live, as they were registered: their addresses answer for ever. */
export const goneUnits: readonly {
  readonly id: string;
  readonly kind: PageKind;
  readonly state: 'moved' | 'retired';
}[] = [...units].flatMap(([id, { kind, state }]) =>
  state !== 'live' && isPageKind(kind) ? [{ id, kind, state }] : [],
);

const worded = new Map<string, UnitInWords>();

/** A unit by id in a language; refuses an id that has no page. Its words are found once a build. */
export function unitIn(locale: Locale, id: string): UnitInWords {
  const key = `${locale}/${id}`;
  const unit = worded.get(key) ?? inWords(locale, id);
  worded.set(key, unit);
  return unit;
}

function inWords(locale: Locale, id: string): UnitInWords {
  const found = pageUnits.find((unit) => unit.id === id);
  if (!found) throw new Error(`"${id}" is no section, figure or claim`);
  return {
    id,
    kind: found.kind,
    ...textOf(locale, id, found.kind),
    path: address(locale, id),
    published: units.get(id)!.since,
    updated: updatedOn(id),
  };
}

function textOf(locale: Locale, id: string, kind: PageKind) {
  const t = words(locale);
  if (kind === 'figure') {
    const { title, summary, sources } = shownIn(locale, id);
    return { title, summary, sources };
  }
  if (kind === 'claim')
    return {
      title: t(`claims:${id}.title`),
      summary: t(`claims:${id}.statement`),
      sources: claim(id).sources,
    };
  return {
    title: t(`sections:${id}.title`),
    summary: t(`sections:${id}.summary`),
    sources: sectionSources(locale, id),
  };
}

/** The sources of the claims that a section states, or whose status it gives. */
function sectionSources(locale: Locale, id: string): readonly string[] {
  const section = edition(locale).sections.find((entry) => entry.id === id);
  const stated = section?.blocks
    .flatMap(({ references }) => references)
    .filter(({ component }) => component === 'Claim' || component === 'Status');
  return [...new Set(stated?.flatMap((reference) => claim(reference.id).sources))];
}

const byPath: ReadonlyMap<string, { readonly locale: Locale; readonly id: string }> = new Map(
  languages.flatMap(({ code }) =>
    [...pageUnits, ...goneUnits].map(
      ({ id }) => [address(code, id), { locale: code, id }] as const,
    ),
  ),
);

/** The unit, live or gone, and language of a unit's own page; undefined for every other path. */
export function unitAt(pathname: string): { locale: Locale; id: string } | undefined {
  return byPath.get(pathname);
}
