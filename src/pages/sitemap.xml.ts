import type { APIRoute } from 'astro';
import { corrections, story } from '../content.ts';
import { absolute, address, sitePath } from '../i18n/address.ts';
import { alternatesOf } from '../i18n/alternates.ts';
import { languages, type Locale } from '../i18n/languages.ts';
import { sitemap } from '../machines/sitemap.ts';
import { pageUnits, unitIn } from '../queries/units.ts';

/** Every page that is a text of its own, with its languages and its last change of substance. */
export const GET: APIRoute = ({ site }) => {
  const page = (path: string, locale: Locale | undefined, changed: string) => ({
    url: absolute(path, site),
    changed,
    alternates: alternatesOf(path, locale).map(({ hreflang, path: twin }) => ({
      hreflang,
      url: absolute(twin, site),
    })),
  });
  const pages = languages.flatMap(({ code }) => [
    page(address(code), code, story.updated),
    ...pageUnits.map(({ id }) => page(address(code, id), code, unitIn(code, id).updated)),
    page(address(code, 'corrections'), code, corrections[0]?.date ?? story.published),
    page(address(code, 'newsrooms'), code, story.updated),
  ]);
  return new Response(sitemap([page(sitePath(), undefined, story.published), ...pages]));
};
