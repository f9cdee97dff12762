import { languages } from '../src/i18n/languages.ts';
import { claims, story } from './content.ts';

/** Every unit with a page, in every language, from the content itself. */
export const units = languages.flatMap(({ code, tag }) =>
  [
    ...story.sections.map((id) => ({ id, kind: 'section' as const })),
    ...story.figures.map((id) => ({ id, kind: 'figure' as const })),
    ...[...claims.keys()].map((id) => ({ id, kind: 'claim' as const })),
  ].map(({ id, kind }) => ({ id, kind, lang: code, tag, path: `${code}/${id}/` })),
);
