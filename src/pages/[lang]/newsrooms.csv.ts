import type { APIRoute } from 'astro';
import { translator } from '../../content.ts';
import { desk } from '../../queries/desk.ts';
import { language, languages } from '../../i18n/languages.ts';
import { csv } from '../../model/csv.ts';
import { deskTable } from '../../newsrooms/desk-table.ts';

export const getStaticPaths = () => languages.map(({ code }) => ({ params: { lang: code } }));

/** The link desk for a spreadsheet of the language. */
export const GET: APIRoute = ({ params, site }) => {
  const { t, format } = translator(params['lang']!);
  const decimal = format.number(0.5, 1).includes(',') ? ',' : '.';
  const rows = deskTable(
    desk(params['lang']!, site),
    (field, code) =>
      code === undefined
        ? t(`interface:newsrooms.field.${field}`)
        : t('interface:newsrooms.field.translations', { language: language(code).name }),
    (kind) => t(`interface:newsrooms.kind.${kind}`),
  );
  return new Response(csv(rows, decimal));
};
