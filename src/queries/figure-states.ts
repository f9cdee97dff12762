import { allShown } from '../components/figures/all-shown.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Edition, Model } from '../model/model.ts';

/** What each figure of the story can be asked to show, by its id. */
export function figureStates(
  model: Model,
  { language }: Edition,
  translator: Translator,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    model.story.figures.map((id) => [
      id,
      allShown[id]?.({ model, locale: language.code, translator }).states ?? [],
    ]),
  );
}
