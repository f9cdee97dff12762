import type { APIRoute } from 'astro';
import { figurePaths, taken } from '../../../components/figures/figure-files.ts';
import { translator } from '../../../content.ts';
import { csv } from '../../../model/csv.ts';

export const getStaticPaths = () => figurePaths({ drawn: false });

/** The data of a figure for a spreadsheet of the language; what it is stands under the table. */
export const GET: APIRoute = (context) => {
  const { locale, shown, notes } = taken(context);
  const { columns, rows } = shown.table;
  const decimal = translator(locale).format.number(0.5, 1).includes(',') ? ',' : '.';
  const about = [shown.title, shown.status, ...notes].map((line) => [line]);
  const lines = [columns.map(({ head }) => head), ...rows.map(({ cells }) => cells), [], ...about];
  return new Response(csv(lines, decimal), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
