import type { APIRoute } from 'astro';
import { figurePaths, taken } from '../../../components/figures/figure-files.ts';
import { translator } from '../../../content.ts';
import { csv } from '../../../model/csv.ts';

export const getStaticPaths = () => figurePaths({ drawn: false });

/**
 * The data of a figure for a spreadsheet of the language; what it is stands under the table. Where
 * what stands at the address has no data any more, that is said in its place.
 */
export const GET: APIRoute = (context) => {
  const { locale, shown, notes } = taken(context);
  const { columns, rows } = shown.table;
  const decimal = translator(locale).format.number(0.5, 1).includes(',') ? ',' : '.';
  const data =
    columns.length > 0
      ? [columns.map(({ head }) => head), ...rows.map(({ cells }) => cells), []]
      : [];
  const said = columns.length > 0 ? [] : [shown.summary];
  const about = [shown.title, ...said, shown.status, ...notes].map((line) => [line]);
  const lines = [...data, ...about];
  return new Response(csv(lines, decimal), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
