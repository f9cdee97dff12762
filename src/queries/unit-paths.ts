import { languages } from '../i18n/languages.ts';
import { pageUnits } from './units.ts';

/** Every unit with a page in every language, as Astro's `getStaticPaths` wants them. */
export function unitPaths() {
  return languages.flatMap(({ code }) =>
    pageUnits.map(({ id }) => ({ params: { lang: code, unit: id } })),
  );
}
