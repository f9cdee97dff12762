import type { APIRoute } from 'astro';
import { storyCard } from '../../queries/card-of.ts';
import { drawCard } from '../../cards/draw-card.ts';
import { drawPng } from '../../cards/png.ts';
import { languages } from '../../i18n/languages.ts';

export const getStaticPaths = () => languages.map(({ code }) => ({ params: { lang: code } }));

/** The picture that stands for the whole story in previews. */
export const GET: APIRoute = ({ params }) =>
  new Response(drawPng(drawCard(storyCard(params['lang']!))), {
    headers: { 'content-type': 'image/png' },
  });
