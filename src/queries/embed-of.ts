import { atAddress } from './at-address.ts';
import { calculation } from './calculation.ts';
import { sans, serif, strong } from '../cards/draw-text.ts';
import { embeddedIn } from '../components/figures/shown-in.ts';
import {
  claim,
  day,
  quantity,
  source,
  sectionNumber,
  story,
  translator,
  units,
  words,
} from '../content.ts';
import type { Drawing } from '../drawings/svg.ts';
import { heightFor, type Paragraph } from '../embeds/height.ts';
import { address } from '../i18n/address.ts';
import { languageName } from '../i18n/language-name.ts';
import { sourceLanguage, type Locale } from '../i18n/languages.ts';
import { correctionNotes } from './corrections.ts';
import { behind } from './freshness.ts';
import { entriesOf } from './parallel-entries.ts';
import type { PageKind } from './units.ts';

/** What an embed says, in finished words: its page and the reckoning of its height read the same. */
export interface EmbedWords {
  readonly kind: PageKind | 'gone';
  /** The unit that it shows; where it is read, and which page is its own. */
  readonly id: string;
  readonly path: string;
  readonly canonical: string;
  readonly site: string;
  /** Status of a claim, number of a chapter or figure, what became of what is gone; then a date. */
  readonly status: string;
  readonly date: { readonly iso: string; readonly text: string };
  /** Of a claim with a value: as it is seen, and as it is heard. */
  readonly number?: { readonly seen: string; readonly heard: string };
  readonly title: string;
  /** The statement of a claim, how to read a figure, the summary of a section, why it is gone. */
  readonly lead: string;
  readonly details: readonly { readonly term?: string; readonly text: string }[];
  readonly drawings: readonly Drawing[];
  /** The id of what is behind its source, if its own words or those of its entries are. */
  readonly behind: string | undefined;
  /** The newest correction that changed it. */
  readonly correction:
    { readonly path: string; readonly head: string; readonly text: string } | undefined;
  readonly sources: string;
  readonly read: string;
  readonly licence: string;
}

/** The words of the embed at a unit's address in a language. */
export function embedWords(locale: Locale, at: string): EmbedWords {
  const t = words(locale);
  const found = atAddress(locale, at);
  const { id, kind, title, summary, path, updated, sources } = found;
  const sourceLine = (ids: readonly string[]) => {
    const outlets = [...new Set(ids.map((key) => source(key).outlet))].join(', ');
    return outlets ? t('interface:cite.sources', { sources: outlets }) : '';
  };
  const common = {
    kind,
    id,
    path,
    canonical: path,
    site: story.name,
    title,
    lead: summary,
    date: { iso: updated, text: t('interface:embed.updated', { date: day(locale, updated) }) },
    details: [],
    drawings: [],
    behind: [id, ...entryIds(locale, id)].find((each) => behind(locale, each)),
    correction: newestCorrection(locale, id, kind),
    sources: kind === 'section' ? '' : sourceLine(sources),
    read: t('interface:embed.read'),
    licence: t('interface:embed.licence', { name: story.name }),
  };
  if (found.kind === 'gone') {
    const said = {
      ...common,
      status: found.status,
      date: { iso: updated, text: day(locale, updated) },
    };
    return units.get(at)?.state === 'moved'
      ? { ...said, read: t('interface:unit.movedGo', { title }) }
      : { ...said, path: address(locale), read: t('interface:section.whole') };
  }
  if (kind === 'section') {
    const n = sectionNumber(id);
    const status = n === undefined ? t('story:status') : t('interface:section.number', { n });
    return { ...common, status };
  }
  if (kind === 'figure') {
    const { lead, status, drawings, sources } = embeddedIn(locale, id);
    const n = story.figures.indexOf(id) + 1;
    return {
      ...common,
      status: t('interface:figure.kicker', { n }),
      lead,
      drawings,
      details: [{ text: status }],
      sources: sourceLine(sources),
    };
  }
  const { value, unit, bound, status, date } = claim(id);
  const { has } = translator(locale);
  const parts = (['by', 'scope', 'denial'] as const)
    .filter((part) => has(`claims:${id}.${part}`))
    .map((part) => ({ term: t(`interface:embed.${part}`), text: t(`claims:${id}.${part}`) }));
  const reckoned = status === 'calculated' ? [{ text: calculation(locale, id) }] : [];
  const said = {
    ...common,
    status: t(`interface:status.${status}`),
    date: { iso: date, text: day(locale, date) },
    licence: `${common.date.text} · ${common.licence}`,
    details: [...reckoned, ...parts],
  };
  if (value === undefined || unit === undefined) return said;
  const write = (form: 'short' | 'spoken') => {
    const text = quantity(locale, { value, unit }, form);
    return bound === 'exactly' ? text : t(`format:bound.${bound}`, { value: text });
  };
  return { ...said, number: { seen: write('short'), heard: write('spoken') } };
}

/**
 * The newest correction of a unit: its own is told where the link leads, another names its unit. That
 * of a figure is a line, since some hosts cut what is taller than a thousand pixels.
 */
function newestCorrection(
  locale: Locale,
  id: string,
  kind: EmbedWords['kind'],
): EmbedWords['correction'] {
  const [note] = correctionNotes(locale, id);
  return (
    note && {
      path: note.path,
      head: `${note.kind}, ${day(locale, note.date)}`,
      text: note.own || kind === 'figure' ? '' : note.text,
    }
  );
}

/** The entries that a figure lists, each of which has words of its own. */
function entryIds(locale: Locale, id: string): readonly string[] {
  return id === 'timeline' || id === 'chain' ? entriesOf(locale, id).map((entry) => entry.id) : [];
}

/** As `Behind.astro` says it, for its length. */
function behindWords(locale: Locale, id: string): string {
  const t = words(locale);
  const date = day(locale, behind(locale, id)!.recorded!.on);
  const language = languageName(locale, sourceLanguage.code);
  return `${t('interface:freshness.behind', { date })} ${t('interface:freshness.current', { language })}`;
}

/** Longest address of a page that the height allows for; a longer one scrolls by a line. */
const origin = 'https://dodici-miliardi.example.org';
/** What is longer than a frame in an article should be, a section or the timeline, scrolls in its own. */
const scrolled = { height: 720, beyond: 2000 } as const;

/** Height of the embed at a unit's address in pixels, for hosts that do not follow what the frame tells them. */
export function embedHeight(locale: Locale, id: string): number {
  const said = embedWords(locale, id);
  if (said.kind === 'section') return scrolled.height;
  const small = { measure: sans.measure, size: 13, leading: 19 };
  const legend = { measure: sans.measure, size: 14, leading: 21 };
  const lead = { measure: sans.measure, size: 16, leading: 24 };
  const paragraphs: Paragraph[] = [
    { ...small, text: `${said.status} ${said.date.text}`, above: 0 },
    ...(said.number
      ? [{ text: said.number.seen, measure: strong.measure, size: 36, leading: 40, above: 12 }]
      : []),
    { text: said.title, measure: serif.measure, size: 22, leading: 26, above: 8 },
    { ...(said.kind === 'figure' ? legend : lead), text: said.lead, above: 8 },
    ...(said.behind ? [{ ...lead, text: behindWords(locale, said.behind), above: 24 }] : []),
    ...said.details.map(({ term, text }) => ({
      ...small,
      text: term ? `${term}: ${text}` : text,
      measure: term ? strong.measure : sans.measure,
      above: 8,
    })),
    ...(said.correction
      ? [{ ...small, text: `${said.correction.head}. ${said.correction.text}`, above: 8 }]
      : []),
    ...(said.sources ? [{ ...small, text: said.sources, above: 0 }] : []),
    { ...small, measure: strong.measure, text: said.read, above: 0 },
    { ...small, text: `${origin}${said.path}`, breaks: true, above: 0 },
    { ...small, text: said.licence, above: 0 },
  ];
  // Rule, paddings, the site's name, the footer's border; a drawing has its own space above.
  const fixed = 6 + 14 + 28 + 16 + 11 + 14 + 2;
  const { drawings } = said;
  const height = heightFor({
    paragraphs,
    drawings,
    fixed: fixed + (drawings.length > 0 ? 60 : 0),
    sides: 34,
  });
  return height > scrolled.beyond ? scrolled.height : height;
}
