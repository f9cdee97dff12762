import type { Shown } from '../components/figures/shown.ts';
import type { Translator } from '../i18n/translator.ts';
import type { UnitTitle } from '../model/check-titles.ts';
import { factFiles, type Edition, type Model } from '../model/model.ts';

/** The titles of all sections, figures and claims in one language, as readers see them. */
export function unitTitles(
  model: Model,
  { words }: Edition,
  translator: Translator,
  figures: ReadonlyMap<string, Shown>,
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
  return [
    ...named('sections', model.story.sections),
    ...[...figures].map(([id, { title }]) => titled(id, `figures:${id}.title`, title)),
    ...named('claims', model.claims.keys()),
  ];
}
