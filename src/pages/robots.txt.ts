import type { APIRoute } from 'astro';
import { absolute, sitePath } from '../i18n/address.ts';

/** Everything may be read; what is no page of its own says so in its head. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(sitePath('sitemap.xml'), site)}\n`);
