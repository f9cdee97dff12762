import { readContentFiles } from '../src/commands/content-files.ts';
import { languages } from '../src/i18n/languages.ts';
import { checkContent } from '../src/model/check.ts';

const { model } = checkContent(readContentFiles().files, languages);
if (!model) throw new Error('the content cannot be read: npm run check says why');
const { story, claims } = model;

/** Every unit with a page, in every language, from the content itself. */
export const units = languages.flatMap(({ code, tag }) =>
  [
    ...story.sections.map((id) => ({ id, kind: 'section' as const })),
    ...story.figures.map((id) => ({ id, kind: 'figure' as const })),
    ...[...claims.keys()].map((id) => ({ id, kind: 'claim' as const })),
  ].map(({ id, kind }) => ({ id, kind, lang: code, tag, path: `${code}/${id}/` })),
);
export { story };
