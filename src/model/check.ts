import type { Language } from '../i18n/languages.ts';
import type { AskedWords } from './asked-words.ts';
import { causes } from './causes.ts';
import { checkAskedWords } from './check-asked-words.ts';
import { checkCorrections } from './check-corrections.ts';
import { checkDates } from './check-dates.ts';
import { checkFactTexts } from './check-fact-texts.ts';
import { checkFigureOrder } from './check-figure-order.ts';
import { checkFiles } from './check-files.ts';
import { checkFreshness } from './check-freshness.ts';
import { checkIds } from './check-ids.ts';
import { checkLanguage } from './check-language.ts';
import { checkLengths } from './check-lengths.ts';
import { checkNeededWords } from './check-needed-words.ts';
import { checkParity } from './check-parity.ts';
import { checkPublisher } from './check-publisher.ts';
import { checkQuantities } from './check-quantities.ts';
import { checkReferences } from './check-references.ts';
import { checkRests } from './check-rests.ts';
import { checkStyle } from './check-style.ts';
import { checkTerms } from './check-terms.ts';
import { checkTranslated } from './check-translated.ts';
import { checkTypography } from './check-typography.ts';
import { readModel, type Files, type Model } from './model.ts';
import type { Problem } from './problem.ts';
import { checkBraces, checkMarkup, checkTypedNumbers, checkWordParity } from './words.ts';

/**
 * Reads the content and holds it against every rule. All mistakes that can be found in one run
 * come back, in order of file and line; while a file cannot be read, those of reading only. Where
 * there is none, the model is whole. With `today` (ISO) no date may be later than that; with `asked`
 * the words that the code asks for have to be there.
 */
export function checkContent(
  files: Files,
  languages: readonly Language[],
  today?: string,
  asked?: AskedWords,
): { model: Model | undefined; problems: readonly Problem[] } {
  const { model, problems } = readModel(files, languages);
  const report = (problem: Problem) => void problems.push(problem);
  checkFolders(files, languages, report);
  checkFiles(files, languages, report);
  // Of a file that cannot be read, of a language without a folder, all would be told as missing.
  if (model && !problems.some(({ unread }) => unread)) {
    checkIds(model, languages, report);
    const unknown = checkReferences(model, report);
    checkFigureOrder(model, report);
    checkNeededWords(model, report);
    checkFactTexts(model, report);
    checkCorrections(model, report);
    checkPublisher(model, languages, report);
    if (today !== undefined) checkDates(model, today, report);
    checkRests(model, report);
    const missing = asked && checkAskedWords(model, asked, report);
    const [source, ...others] = [...model.editions.values()];
    for (const edition of model.editions.values()) {
      checkTypedNumbers(edition.words, report);
      checkBraces(edition.words, report);
      checkMarkup(edition.words, report);
      checkLengths(edition, report);
      checkTypography(edition, report);
      checkStyle(model, edition, report);
    }
    checkLanguage([...model.editions.values()], report);
    for (const [index, other] of others.entries()) {
      for (const earlier of [source!, ...others.slice(0, index)])
        checkTranslated(earlier, other, report);
      checkWordParity(
        { tag: source!.language.tag, words: source!.words },
        { tag: other.language.tag, code: other.language.code, words: other.words },
        report,
      );
      checkParity(source!, other, unknown, report);
      checkQuantities(source!, other, report);
      checkTerms(model.agreed, source!, other, report);
      checkFreshness(source!, other, report, missing);
    }
  }
  const told = causes(problems, model?.unread ?? new Set()).toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line,
  );
  return { model, problems: told };
}

function checkFolders(
  files: Files,
  languages: readonly Language[],
  report: (problem: Problem) => void,
): void {
  const folders = new Set([...files.keys()].map((path) => path.split('/')[1]!));
  for (const { code } of languages)
    if (!folders.has(code))
      report({
        file: `content/${code}`,
        line: 1,
        message: `the language "${code}" is listed, but has no folder`,
        remedy: `make content/${code}/ with the same files as the source language, or take the line out of src/i18n/languages.ts`,
        unread: true,
      });
  for (const folder of folders)
    if (
      folder !== 'facts' &&
      !folder.includes('.') &&
      !languages.some(({ code }) => code === folder)
    )
      report({
        file: `content/${folder}`,
        line: 1,
        message: `the folder "${folder}" is no language of the list`,
        remedy: `add a line for it to src/i18n/languages.ts, or remove the folder`,
      });
}
