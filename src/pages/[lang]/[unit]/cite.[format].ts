import type { APIRoute } from 'astro';
import { writeBibtex } from '../../../citations/bibtex.ts';
import { writeCsl } from '../../../citations/csl.ts';
import { writeRis } from '../../../citations/ris.ts';
import type { Locale } from '../../../i18n/languages.ts';
import { citationOf, citationText } from '../../../queries/shares.ts';
import { unitPaths } from '../../../queries/unit-paths.ts';

type Write = (locale: Locale, id: string, site: URL | undefined) => string;
const formats: Readonly<Record<string, Write>> = {
  json: (...unit) => writeCsl(citationOf(...unit)),
  bib: (...unit) => writeBibtex(citationOf(...unit)),
  ris: (...unit) => writeRis(citationOf(...unit)),
  txt: citationText,
};

export const getStaticPaths = () =>
  unitPaths().flatMap(({ params }) =>
    Object.keys(formats).map((format) => ({ params: { ...params, format } })),
  );

/** A unit's citation in one of four formats. */
export const GET: APIRoute = ({ params, site }) =>
  new Response(formats[params['format']!]!(params['lang']!, params['unit']!, site), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
