import type { Locale } from './languages.ts';
import { createTranslator, type Fact, type Translator } from './translator.ts';
import type { Model } from '../model/model.ts';

/** One translator a language of the model; every claim, event and source is a variable in it. */
export function createTranslators(model: Model): ReadonlyMap<Locale, Translator> {
  const facts = new Map<string, Fact>([
    ...model.sources,
    ...model.events.map((entry) => [entry.id, entry] as const),
    ...model.claims,
  ]);
  return new Map(
    [...model.editions].map(([code, { language, resources }]) => [
      code,
      createTranslator(language, resources, facts),
    ]),
  );
}
