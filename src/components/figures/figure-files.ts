import type { APIContext, GetStaticPaths } from 'astro';
import { story, translator } from '../../content.ts';
import { absolute, address } from '../../i18n/address.ts';
import { language, languages, type Locale } from '../../i18n/languages.ts';
import { allShown } from './all-shown.ts';
import { shownIn, takenIn } from './shown-in.ts';
import type { Shown } from './shown.ts';

/** One path for each figure and language; with `drawn` only for figures that have a drawing. */
export function figurePaths({ drawn }: { drawn: boolean }): ReturnType<GetStaticPaths> {
  return languages.flatMap(({ code }) =>
    story.figures
      .filter((id) => id in allShown && (!drawn || shownIn(code, id).drawings.length > 0))
      .map((unit) => ({ params: { lang: code, unit } })),
  );
}

/** A figure to take away: what it shows, and the lines it carries with it. */
export interface Taken {
  readonly locale: Locale;
  readonly shown: Shown;
  readonly url: string;
  readonly licence: string;
  readonly notes: readonly string[];
}

/** The figure that an address names. */
export function taken({ params, site }: APIContext): Taken {
  const { lang: locale = '', unit = '' } = params;
  const { t, format } = translator(language(locale).code);
  const url = absolute(address(locale, unit), site);
  const licence = t('interface:files.licence');
  const notes = [
    t('interface:files.source', { site: story.name, address: url }),
    `${licence}. ${t('interface:files.updated', { date: format.date(story.updated) })}`,
  ];
  return { locale, shown: takenIn(locale, unit), url, licence, notes };
}
