import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { languages } from '../i18n/languages.ts';

/** The element for pages of others, at an address that stays as long as their pages do. */
export const GET: APIRoute = () => {
  const script = readFileSync(join(process.cwd(), 'src/embeds/host-element.js'), 'utf8');
  const codes = languages.map(({ code }) => code).join(' ');
  return new Response(script.replace("'LANGUAGES'", JSON.stringify(codes)), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
