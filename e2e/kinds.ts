import { sourceLanguage } from '../src/i18n/languages.ts';
import { claims, model, story } from './content.ts';

const { sections } = model.editions.get(sourceLanguage.code)!;

/** The id of the section that shows a figure; refuses one that no section shows. */
export function sectionWith(figure: string): string {
  const found = sections.find(({ blocks }) =>
    blocks.some(({ kind, references }) => kind === 'Figure' && references[0]?.id === figure),
  );
  if (!found) throw new Error(`no section shows the figure "${figure}"`);
  return found.id;
}

const withFigure = new Set(story.figures.map(sectionWith));
const all = [...claims.values()];

/** The kinds of page that every language has, and one page of each kind, below the language's code. */
export const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'section with a figure': story.sections.find((id) => withFigure.has(id)),
    'section without a figure': story.sections.find((id) => !withFigure.has(id)),
    figure: story.figures[0],
    'claim in words': all.find(({ value }) => value === undefined)?.id,
    'disputed claim': all.find(({ status, value }) => status === 'disputed' && value)?.id,
    'calculated claim': all.find(({ status }) => status === 'calculated')?.id,
    newsrooms: 'newsrooms',
    corrections: 'corrections',
  }).reduce<[string, string][]>(
    (found, [kind, id]) => (id === undefined ? found : [...found, [kind, `${id}/`]]),
    [['explainer', '']],
  ),
);

/** What every language has: a page of each kind, every section and every figure. */
export const paths: readonly string[] = [
  ...new Set([...kinds.values(), ...[...story.sections, ...story.figures].map((id) => `${id}/`)]),
];

/** Pages of no language: the landing page, the languages side by side, the missing page. */
export const sharedPages = ['', 'parallel/', '404.html'] as const;
