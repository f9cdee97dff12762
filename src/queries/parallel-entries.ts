import { chainWords, type StageWords } from '../components/figures/chain-words.ts';
import { timelineEntries } from '../components/figures/timeline.ts';
import { claim, claimOrder, day, edition, model, source, translator, words } from '../content.ts';
import { sourceLanguage, type Locale } from '../i18n/languages.ts';

/** What has words of its own in a list: an event, a stage, a term, a note or a source. */
export interface Entry {
  /** Of its place in the story, and of its row. */
  readonly id: string;
  /** Whose words these are, where that is not the same. */
  readonly of?: string;
  /** Date, kind, state. */
  readonly over?: string;
  readonly title: string;
  /** What follows the title; a headline is in its own language. */
  readonly head?: { readonly text: string; readonly lang: string };
  readonly text?: string;
}

/** The lists that the story holds: two in figures, three behind it. */
export type EntryList = 'timeline' | 'chain' | 'glossary' | 'notes' | 'sources';

/** The entries of a list in a language, in the order of the source language. */
export function entriesOf(locale: Locale, list: EntryList): readonly Entry[] {
  return makers[list](locale);
}

const makers: Readonly<Record<EntryList, (locale: Locale) => readonly Entry[]>> = {
  timeline: (locale) =>
    timelineEntries({ model, locale, translator: translator(locale) }).map(
      ({ event, date, kind, side, state, title, text }) => ({
        id: event.id,
        over: [date, kind, side, state].filter(Boolean).join(', '),
        title,
        text,
      }),
    ),
  chain: (locale) => {
    const { steps, rules, layers, beside } = chainWords(model, translator(locale));
    const stage = ({ id, status, month, name, who, text }: StageWords): Entry => ({
      id,
      over: [status, month].filter(Boolean).join(', '),
      title: name,
      head: { text: who, lang: locale },
      text,
    });
    return [
      ...steps.map(stage),
      ...rules.map(({ id, spans, name, text }) => ({ id, over: spans, title: name, text })),
      ...[...layers, ...beside].map(stage),
    ];
  },
  glossary: (locale) => {
    const terms = Object.keys(edition(locale).resources['terms'] ?? {});
    const name = (id: string) => words(sourceLanguage.code)(`terms:${id}.term`);
    const t = words(locale);
    return terms
      .toSorted((a, b) => name(a).localeCompare(name(b), sourceLanguage.code))
      .map((id) => ({ id, title: t(`terms:${id}.term`), text: t(`terms:${id}.definition`) }));
  },
  notes: (locale) => {
    const t = words(locale);
    return claimOrder.map((id) => ({
      id: `note.${id}`,
      of: id,
      over: [t(`interface:status.${claim(id).status}`), day(locale, claim(id).date)].join(', '),
      title: t(`claims:${id}.title`),
    }));
  },
  sources: (locale) => {
    const t = words(locale);
    return [...model.sources.keys()].map((id) => {
      const { outlet, title, lang, date, read } = source(id);
      return {
        id,
        over: day(locale, date),
        title: outlet,
        head: title ? { text: title, lang } : { text: t(`sources:${id}.about`), lang: locale },
        text: t(`interface:sources.read.${read}`),
      };
    });
  },
};
