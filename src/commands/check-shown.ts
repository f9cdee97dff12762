import { MissingWords, type Translator } from '../i18n/translator.ts';
import { createTranslators } from '../i18n/translators.ts';
import { checkStates } from '../model/check-states.ts';
import { checkTitles, type UnitTitle } from '../model/check-titles.ts';
import { factFiles, type Edition, type Model } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';
import { Undrawable } from '../model/undrawable.ts';
import { placeForWords } from '../model/words-place.ts';
import { shownFigures } from '../queries/shown-figures.ts';
import { unitTitles } from '../queries/unit-titles.ts';
import { signs } from '../styles/signs.ts';

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
  const told = new Set<string>();
  const missing = (edition: Edition, what: string, { key }: MissingWords) => {
    if (told.has(key)) return;
    told.add(key);
    report({
      ...placeForWords(edition, key),
      message: `the words "${key}" are missing, and ${what} in "${edition.language.code}" needs them`,
      remedy: 'write them here and in every other language, or restore them from git',
    });
  };
  for (const [code, translator] of createTranslators(model)) {
    const edition = model.editions.get(code)!;
    for (const fault of written(model, translator)) missing(edition, fault.what, fault.error);
    let figures: ReturnType<typeof shownFigures> = new Map();
    for (const [index, id] of model.story.figures.entries()) {
      const alone = { ...model, story: { ...model.story, figures: [id] } };
      const shown = attempt(() => shownFigures(alone, edition, translator));
      if (shown instanceof MissingWords) missing(edition, `the figure "${id}"`, shown);
      else if (shown instanceof Error)
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
    if (titles instanceof MissingWords) missing(edition, 'a title', titles);
    else if (titles instanceof Error)
      cannot([], `the titles cannot be written in "${code}"`, titles, 'mend what is named here');
    else {
      checkTitles(titles, report);
      checkSigns(titles, report);
    }
    // Of a figure that cannot be drawn nobody knows the states.
    if (figures.size === model.story.figures.length) checkStates(edition, figures, report);
  }
  return [...undrawn.values(), ...problems];
}

/** The cards of units are drawn with the fonts of the site alone, which have to have every sign. */
function checkSigns(titles: readonly UnitTitle[], report: (problem: Problem) => void): void {
  for (const { id, title, file, line } of titles) {
    const odd = [...title].find((sign) => !signs.includes(sign) && !/\s/.test(sign));
    if (odd !== undefined)
      report({
        file,
        line,
        message: `the title of "${id}" has "${odd}", which the fonts of the site do not have: its card would show a hole`,
        remedy:
          'write it in words; a letter of a name can be added to src/styles/signs.ts, then npm run fonts',
      });
  }
}

/** The words that a language lacks for writing the values of the claims, and a day. */
function written(model: Model, { format }: Translator) {
  const values = [...model.claims.values()].flatMap(({ id, value, unit, bound }) =>
    value === undefined || unit === undefined
      ? []
      : (['prose', 'short'] as const).map((form) => ({
          what: `the value of "${id}"`,
          write: () => format.quantity({ value, unit, bound }, form),
        })),
  );
  const day = { what: 'the first of a month', write: () => format.date('2026-01-01', 'day') };
  return [...values, day].flatMap(({ what, write }) => {
    const error = attempt(write);
    return error instanceof MissingWords ? [{ what, error }] : [];
  });
}

/** What a function gives, or the error that it throws. */
function attempt<T>(make: () => T): T | Error {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
