import { languages } from '../src/i18n/languages.ts';
import { checkContent } from '../src/model/check.ts';
import { readContentFiles } from '../src/commands/content-files.ts';
import { createTranslators } from '../src/i18n/translators.ts';

const { model: read } = checkContent(readContentFiles().files, languages);
if (!read) throw new Error('the content cannot be read: npm run check says why');

/** What the built site was made from: browser tests take ids and words from it, not from memory. */
export const model = read;
export const { story, editions, claims } = model;

/** The stages of the supply chain, by id. */
export const chain = [
  ...model.chain.steps,
  ...model.chain.rules,
  ...model.chain.layers,
  ...model.chain.beside,
].map(({ id }) => id);
const translators = createTranslators(model);

/** The words of a language, as the pages have them. */
export function words(locale: string) {
  return translators.get(locale)!.t;
}
