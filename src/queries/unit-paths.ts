import { languages } from '../i18n/languages.ts';
import { goneUnits, pageUnits } from './units.ts';

/**
 * Every unit that has or had a page, in every language, as Astro's `getStaticPaths` wants them:
 * whatever lies under a unit's address answers there for ever.
 */
export function unitPaths() {
  return languages.flatMap(({ code }) =>
    [...pageUnits, ...goneUnits].map(({ id }) => ({ params: { lang: code, unit: id } })),
  );
}
