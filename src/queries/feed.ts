import { updatedOn } from './changes.ts';
import { correctionFields, correctionNotes, titleOf } from './corrections.ts';
import { corrections, events, publisher, story, units, words } from '../content.ts';
import { absolute, address, sitePath } from '../i18n/address.ts';
import { languages, type Locale } from '../i18n/languages.ts';
import type { AtomFeed } from '../machines/atom.ts';
import { news } from '../machines/news.ts';
import { pageUnits, unitIn } from './units.ts';

/** The feed of a language: what was published, added, changed and corrected, newest first. */
export function feedOf(locale: Locale, origin: URL | undefined): AtomFeed {
  const t = words(locale);
  const others = languages.filter(({ code }) => code !== locale);
  const twins = (path: (code: Locale) => string) =>
    others.map(({ code }) => ({ hreflang: code, url: absolute(path(code), origin) }));
  return {
    lang: locale,
    title: t('interface:feed.title'),
    subtitle: t('interface:feed.subtitle'),
    // A feed has to have an author: while nobody is named, the site.
    author: publisher.name ?? story.name,
    rights: t('interface:footer.licence'),
    self: absolute(feedPath(locale), origin),
    home: absolute(address(locale), origin),
    icon: absolute(sitePath('icon.svg'), origin),
    twins: twins(feedPath),
    entries: news(newsOf(locale), story.published).map(
      ({ id, kind, title, summary, published, updated, path }) => {
        const notes = correctionNotes(locale, id).filter(({ date }) => date === updated);
        return {
          url: absolute(path(locale), origin),
          title: kind === 'correction' ? t('interface:feed.correction', { title }) : title,
          summary: [summary, ...notes.map(({ line }) => line)].join(' '),
          published,
          updated,
          category: kind,
          twins: twins(path),
          corrections: notes.map((note) => absolute(note.path, origin)),
        };
      },
    ),
  };
}

/** Where the feed of a language is. */
export function feedPath(locale: Locale): string {
  return address(locale, 'feed.xml');
}

/** Everything that could be news: units with a page, events, corrections. */
function newsOf(locale: Locale) {
  const t = words(locale);
  return [
    ...pageUnits.map(({ id }) => ({
      ...unitIn(locale, id),
      path: (code: Locale) => address(code, id),
    })),
    ...events.map(({ id }) => {
      return {
        id,
        kind: 'event',
        title: t(`events:${id}.title`),
        summary: t(`events:${id}.text`),
        published: units.get(id)!.since,
        updated: updatedOn(id),
        path: (code: Locale) => address(code, '', id),
      };
    }),
    ...corrections.map(({ id, unit, date }) => ({
      id,
      kind: 'correction',
      title: titleOf(locale, unit),
      summary: correctionFields.map((field) => t(`corrections:${id}.${field}`)).join(' '),
      published: date,
      updated: date,
      path: (code: Locale) => address(code, 'corrections', id),
    })),
  ];
}
