import type { APIRoute } from 'astro';
import { drawPng } from '../../../cards/png.ts';
import { figurePaths } from '../../../components/figures/figure-files.ts';
import { GET as getSvg } from './figure.svg.ts';

export const getStaticPaths = () => figurePaths({ drawn: true });

/** The file of a figure as a picture, two pixels for each of the drawing's. */
export const GET: APIRoute = async (context) => {
  const svg = await (await getSvg(context)).text();
  return new Response(drawPng(svg, 2), { headers: { 'content-type': 'image/png' } });
};
