import { createTranslators } from '../i18n/translators.ts';
import { checkStates } from '../model/check-states.ts';
import { checkTitles } from '../model/check-titles.ts';
import { factFiles, type Model } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';
import { Undrawable } from '../model/undrawable.ts';
import { shownFigures } from '../queries/shown-figures.ts';
import { unitTitles } from '../queries/unit-titles.ts';

/**
 * What only shows when words and numbers are put together: figures, what they can show, titles.
 * What cannot be put together is a mistake as well, in the words of whatever refused it.
 */
export function checkShown(model: Model): readonly Problem[] {
  const problems: Problem[] = [];
  const undrawn = new Map<string, Problem>();
  const report = (problem: Problem) => void problems.push(problem);
  const cannot = (path: readonly PropertyKey[], what: string, error: Error, remedy: string) => {
    // A number that is at fault has a line of its own; anything else is told where the figure is named.
    const [name, at] =
      error instanceof Undrawable
        ? (['claims', [error.claim]] as const)
        : (['story', path] as const);
    report({
      file: factFiles[name],
      line: model.lineOf(name, at),
      message: `${what}: ${error.message}`,
      remedy,
    });
  };
  for (const [code, translator] of createTranslators(model)) {
    const edition = model.editions.get(code)!;
    let figures: ReturnType<typeof shownFigures> = new Map();
    for (const [index, id] of model.story.figures.entries()) {
      const alone = { ...model, story: { ...model.story, figures: [id] } };
      const shown = attempt(() => shownFigures(alone, edition, translator));
      if (shown instanceof Error)
        cannot(
          ['figures', index],
          `the figure "${id}" cannot be drawn in "${code}"`,
          shown,
          'undo the last change of a value or text that it shows, or have the figure changed',
        );
      else figures = new Map([...figures, ...shown]);
      if (!(shown instanceof Error) && shown.size === 0)
        undrawn.set(id, {
          file: factFiles.story,
          line: model.lineOf('story', ['figures', index]),
          message: `nothing draws the figure "${id}"`,
          remedy: `correct the id, or have the code draw it (CONTRIBUTING.md, "A figure")`,
        });
    }
    const titles = attempt(() => unitTitles(model, edition, translator, figures));
    if (titles instanceof Error)
      cannot([], `the titles cannot be written in "${code}"`, titles, 'mend what is named here');
    else checkTitles(titles, report);
    // Of a figure that cannot be drawn nobody knows the states.
    if (figures.size === model.story.figures.length) checkStates(edition, figures, report);
  }
  return [...undrawn.values(), ...problems];
}

/** What a function gives, or the error that it throws. */
function attempt<T>(make: () => T): T | Error {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
