import type { APIRoute } from 'astro';
import { figurePaths, taken } from '../../../components/figures/figure-files.ts';
import { story } from '../../../content.ts';

export const getStaticPaths = () => figurePaths({ drawn: false });

/** The data of a figure for machines: the same columns in every language, what it is beside it. */
export const GET: APIRoute = (context) => {
  const { locale, shown, url, licence } = taken(context);
  const { id, title, summary, status, table, sources } = shown;
  const rows = table.rows.map(({ id: row, cells }) => ({
    ...(row === undefined ? {} : { id: row }),
    ...Object.fromEntries(table.columns.map(({ key }, i) => [key, cells[i]])),
  }));
  const data = {
    id,
    lang: locale,
    title,
    summary,
    status,
    licence,
    updated: story.updated,
    url,
    sources,
    columns: table.columns,
    rows,
  };
  return new Response(`${JSON.stringify(data, undefined, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
