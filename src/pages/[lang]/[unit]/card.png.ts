import type { APIRoute } from 'astro';
import { cardOf } from '../../../queries/card-of.ts';
import { drawCard } from '../../../cards/draw-card.ts';
import { drawPng } from '../../../cards/png.ts';
import { unitPaths } from '../../../queries/unit-paths.ts';

export const getStaticPaths = unitPaths;

/** The picture that stands for a unit in previews. */
export const GET: APIRoute = ({ params }) =>
  new Response(drawPng(drawCard(cardOf(params['lang']!, params['unit']!))), {
    headers: { 'content-type': 'image/png' },
  });
