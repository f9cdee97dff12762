import { languages } from '../src/i18n/languages.ts';
import { checkContent } from '../src/model/check.ts';
import { readContentFiles } from '../src/commands/content-files.ts';
import { createTranslators } from '../src/i18n/translators.ts';

const { model } = checkContent(readContentFiles().files, languages);
if (!model) throw new Error('the content does not pass its check');

/** What the built site was made from: browser tests take ids and words from it, not from memory. */
export const { story, editions } = model;

/** The stages of the supply chain, by id. */
export const chain = [...model.chain.steps, ...model.chain.layers, ...model.chain.beside].map(
  ({ id }) => id,
);
const translators = createTranslators(model);

/** The words of a language, as the pages have them. */
export function words(locale: string) {
  return translators.get(locale)!.t;
}
