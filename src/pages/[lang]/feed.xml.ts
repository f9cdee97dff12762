import type { APIRoute } from 'astro';
import { feedOf } from '../../queries/feed.ts';
import { languages } from '../../i18n/languages.ts';
import { atom } from '../../machines/atom.ts';

export const getStaticPaths = () => languages.map(({ code }) => ({ params: { lang: code } }));

/** What is new on the site, for who follows it. */
export const GET: APIRoute = ({ params, site }) =>
  new Response(atom(feedOf(params['lang']!, site)));
