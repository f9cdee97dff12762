import { allShown } from '../components/figures/all-shown.ts';
import type { Shown } from '../components/figures/shown.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Edition, Model } from '../model/model.ts';

/** The figures of the story in one language, by id; one that nothing can draw is left out. */
export function shownFigures(
  model: Model,
  { language }: Edition,
  translator: Translator,
): ReadonlyMap<string, Shown> {
  return new Map(
    model.story.figures.flatMap((id) => {
      const shown = allShown[id]?.({ model, locale: language.code, translator });
      return shown ? [[id, shown]] : [];
    }),
  );
}
