import type { APIRoute } from 'astro';
import { writeOembed } from '../../../embeds/oembed.ts';
import { embedOf } from '../../../queries/shares.ts';
import { unitPaths } from '../../../queries/unit-paths.ts';

export const getStaticPaths = unitPaths;

/** A unit's oEmbed answer; the unit's page names it in its head. */
export const GET: APIRoute = ({ params, site }) =>
  new Response(writeOembed(embedOf(params['lang']!, params['unit']!, site)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
