import { corrections, edition, units, words } from '../content.ts';
import type { Locale } from '../i18n/languages.ts';
import { titleOf } from './corrections.ts';
import { entriesOf, type EntryList } from './parallel-entries.ts';

/** The list of the whole explainer in which a kind of id stands. */
const lists: Readonly<Record<string, EntryList>> = {
  event: 'timeline',
  stage: 'chain',
  term: 'glossary',
  source: 'sources',
};

/** What a live id without a page of its own is called, and what stands there. */
export function placeInWords(locale: Locale, id: string): { title: string; text: string } {
  const t = words(locale);
  const { kind } = units.get(id)!;
  const list = lists[kind];
  const entry = list && entriesOf(locale, list).find((each) => each.id === id);
  if (entry) return { title: entry.title, text: entry.text ?? '' };
  const correction = corrections.find((each) => each.id === id);
  if (correction)
    return { title: titleOf(locale, correction.unit), text: t(`corrections:${id}.why`) };
  const block = edition(locale)
    .sections.flatMap(({ blocks }) => blocks)
    .find(({ references: [first] }) => first?.component === 'Heading' && first.id === id);
  return { title: block?.text || t('story:title'), text: t('interface:unit.movedText') };
}
