import type { APIRoute } from 'astro';
import { story } from '../../content.ts';
import { desk } from '../../queries/desk.ts';
import { absolute, address, sitePath } from '../../i18n/address.ts';
import { language, languages } from '../../i18n/languages.ts';
import { licence } from '../../linked-data/licence.ts';

export const getStaticPaths = () => languages.map(({ code }) => ({ params: { lang: code } }));

/** The link desk for programs. */
export const GET: APIRoute = ({ params, site }) => {
  const locale = params['lang']!;
  const about = {
    name: story.name,
    language: language(locale).tag,
    url: absolute(address(locale, 'newsrooms'), site),
    registry: absolute(sitePath('units.json'), site),
    licence,
    published: story.published,
    updated: story.updated,
  };
  return new Response(`${JSON.stringify({ ...about, units: desk(locale, site) }, null, 1)}\n`);
};
