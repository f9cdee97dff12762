import type { Language } from '../i18n/languages.ts';
import { checkCorrections } from './check-corrections.ts';
import { checkFreshness } from './check-freshness.ts';
import { checkIds } from './check-ids.ts';
import { checkLanguage } from './check-language.ts';
import { checkParity } from './check-parity.ts';
import { checkQuantities } from './check-quantities.ts';
import { checkReferences } from './check-references.ts';
import { checkNever, checkTerms } from './check-terms.ts';
import { readModel, type Files, type Model } from './model.ts';
import type { Problem } from './problem.ts';
import { checkTypedNumbers, checkWordParity } from './words.ts';

/**
 * Reads the content and holds it against every rule. All mistakes that can be found in one run
 * come back, in order of file and line; where there is none, the model is whole.
 */
export function checkContent(
  files: Files,
  languages: readonly Language[],
): { model: Model | undefined; problems: readonly Problem[] } {
  const { model, problems } = readModel(files, languages);
  const report = (problem: Problem) => void problems.push(problem);
  checkFolders(files, languages, report);
  if (model) {
    checkIds(model, languages, report);
    checkReferences(model, report);
    checkCorrections(model, report);
    const [source, ...others] = [...model.editions.values()];
    for (const edition of model.editions.values()) {
      checkTypedNumbers(edition.words, report);
      checkNever(model.agreed, edition, report);
    }
    checkLanguage([...model.editions.values()], report);
    for (const other of others) {
      checkWordParity(
        { tag: source!.language.tag, words: source!.words },
        { tag: other.language.tag, code: other.language.code, words: other.words },
        report,
      );
      checkParity(source!, other, report);
      checkQuantities(source!, other, report);
      checkTerms(model.agreed, source!, other, report);
      checkFreshness(source!, other, report);
    }
  }
  problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return { model, problems };
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
