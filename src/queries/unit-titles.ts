import { allShown } from '../components/figures/all-shown.ts';
import type { Translator } from '../i18n/translator.ts';
import type { UnitTitle } from '../model/check-titles.ts';
import { factFiles, type Edition, type Model } from '../model/model.ts';

/** The titles of all sections, figures and claims in one language, as readers see them. */
export function unitTitles(
  model: Model,
  { language, words }: Edition,
  translator: Translator,
): readonly UnitTitle[] {
  const titled = (id: string, key: string, title: string): UnitTitle => {
    const { file, line } = words.find((word) => word.key === key) ?? {
      file: factFiles.story,
      line: 1,
    };
    return { id, title, file, line };
  };
  const named = (namespace: 'sections' | 'claims', ids: Iterable<string>) =>
    [...ids].map((id) =>
      titled(id, `${namespace}:${id}.title`, translator.t(`${namespace}:${id}.title`)),
    );
  const figures = model.story.figures.flatMap((id) => {
    const shown = allShown[id]?.({ model, locale: language.code, translator });
    return shown ? [titled(id, `figures:${id}.title`, shown.title)] : [];
  });
  return [
    ...named('sections', model.story.sections),
    ...figures,
    ...named('claims', model.claims.keys()),
  ];
}
