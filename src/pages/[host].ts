import type { APIRoute } from 'astro';
import { headerRules } from '../hosting/headers.ts';
import { headersFile, redirectsFile } from '../hosting/host-files.ts';
import { sitePath } from '../i18n/address.ts';
import { languages } from '../i18n/languages.ts';
import { movedPages } from '../queries/gone-units.ts';

/** What Netlify and Cloudflare Pages read beside the site. */
const files: Readonly<Record<string, () => string>> = {
  _headers: () => headersFile(headerRules, sitePath()),
  _redirects: () => redirectsFile(moved, sitePath()),
};

const moved = movedPages.flatMap(({ from, to }) =>
  languages.map(({ code }) => ({ from: `/${code}/${from}/`, to: `/${code}/${to}/` })),
);

export const getStaticPaths = () => Object.keys(files).map((host) => ({ params: { host } }));

export const GET: APIRoute = ({ params }) => new Response(files[params['host']!]!());
