import { sectionOf, translator } from '../content.ts';
import { snippet } from '../embeds/snippet.ts';
import { absolute, address } from '../i18n/address.ts';
import { languages, type Locale } from '../i18n/languages.ts';
import type { DeskUnit } from '../newsrooms/desk-unit.ts';
import { citationLine, embedOf } from './shares.ts';
import { pageUnits, unitIn } from './units.ts';

/** Every unit as the link desk of a language lists it: under its section, figures before claims. */
export function desk(locale: Locale, site: URL | undefined): readonly DeskUnit[] {
  const sections = pageUnits.filter(({ kind }) => kind === 'section').map(({ id }) => id);
  const place = (id: string) => sections.indexOf(sectionOf(id) ?? id);
  const rank = (id: string) => (place(id) === -1 ? sections.length : place(id));
  return pageUnits
    .toSorted((a, b) => rank(a.id) - rank(b.id))
    .map(({ id }) => deskUnit(locale, id, site));
}

/** One unit of the link desk. */
function deskUnit(locale: Locale, id: string, site: URL | undefined): DeskUnit {
  const { kind, title, summary, path, published, updated } = unitIn(locale, id);
  const { t, has } = translator(locale);
  const url = absolute(path, site);
  const anchor = has(`anchors:${id}`) ? t(`anchors:${id}`) : title;
  return {
    id,
    kind,
    section: kind === 'section' ? id : (sectionOf(id) ?? ''),
    title,
    summary,
    anchor,
    url,
    translations: Object.fromEntries(
      languages
        .filter(({ code }) => code !== locale)
        .map(({ code }) => [code, absolute(address(code, id), site)]),
    ),
    link: `<a href="${url}" hreflang="${locale}">${anchor.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</a>`,
    citation: citationLine(locale, id, site),
    embed: absolute(address(locale, `${id}/embed`), site),
    embedCode: snippet(embedOf(locale, id, site)),
    card: absolute(`${path}card.png`, site),
    published,
    updated,
  };
}
