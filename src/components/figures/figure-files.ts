import type { APIContext, GetStaticPaths } from 'astro';
import { story, translator } from '../../content.ts';
import { absolute } from '../../i18n/address.ts';
import { language, languages, type Locale } from '../../i18n/languages.ts';
import { atAddress } from '../../queries/at-address.ts';
import { goneUnits } from '../../queries/units.ts';
import { allShown } from './all-shown.ts';
import { shownIn, takenIn } from './shown-in.ts';
import type { Shown } from './shown.ts';

/**
 * One path for each figure that is there or was, and each language; with `drawn` only for figures that
 * have a drawing. Whether one that is gone had one nobody knows any more: it has a path.
 */
export function figurePaths({ drawn }: { drawn: boolean }): ReturnType<GetStaticPaths> {
  const gone = goneUnits.flatMap(({ id, kind }) => (kind === 'figure' ? [id] : []));
  return languages.flatMap(({ code }) =>
    [
      ...story.figures.filter(
        (id) => id in allShown && (!drawn || shownIn(code, id).drawings.length > 0),
      ),
      ...gone,
    ].map((unit) => ({ params: { lang: code, unit } })),
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

/** What stands at the address of a figure; where that is no figure any more, its words without data. */
export function taken({ params, site }: APIContext): Taken {
  const { lang: locale = '', unit = '' } = params;
  const { t, format } = translator(language(locale).code);
  const found = atAddress(locale, unit);
  const url = absolute(found.path, site);
  const licence = t('interface:files.licence');
  const notes = [
    t('interface:files.source', { site: story.name, address: url }),
    `${licence}. ${t('interface:files.updated', { date: format.date(story.updated) })}`,
  ];
  const shown = found.kind === 'figure' ? takenIn(locale, found.id) : withoutData(locale, found);
  return { locale, shown, url, licence, notes };
}

/** What took the place of a figure, or why it is gone, in the form of a figure. */
function withoutData(locale: Locale, found: ReturnType<typeof atAddress>): Shown {
  const { id, title, summary, sources } = found;
  const { t } = translator(locale);
  const status = found.kind === 'gone' ? found.since : t('interface:unit.movedText');
  const table = { columns: [], rows: [] };
  return { id, title, lead: summary, summary, status, drawings: [], table, sources };
}
