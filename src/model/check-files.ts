import type { Language } from '../i18n/languages.ts';
import type { Files } from './model.ts';
import type { Problem } from './problem.ts';
import { styleFile } from './style.ts';
import { recordFile } from './translated.ts';

/** Files that are there only when there is something to say; record and style are a language’s own. */
const mayBeMissing: ReadonlySet<string> = new Set([
  recordFile,
  'anchors.yaml',
  'corrections.yaml',
  'publisher.yaml',
  'retired.yaml',
  styleFile,
]);

/**
 * Every file of words stands in every language: of one that is missing all words would be told.
 * Sections are compared as what they are.
 */
export function checkFiles(
  files: Files,
  languages: readonly Language[],
  report: (problem: Problem) => void,
): void {
  const namesOf = ({ code }: Language) =>
    [...files.keys()]
      .filter((path) => path.startsWith(`content/${code}/`) && path.endsWith('.yaml'))
      .map((path) => path.slice(`content/${code}/`.length))
      .filter((name) => !mayBeMissing.has(name));
  const owners = new Map<string, string>();
  for (const language of languages)
    for (const name of namesOf(language)) if (!owners.has(name)) owners.set(name, language.code);
  for (const language of languages) {
    const names = new Set(namesOf(language));
    // A language without a folder is told as such.
    if (names.size === 0) continue;
    for (const [name, owner] of owners)
      if (!names.has(name))
        report({
          file: `content/${language.code}/${name}`,
          line: 1,
          message: `the file is missing; its twin is content/${owner}/${name}`,
          remedy: 'restore it from git, or write it with the keys of its twin',
          unread: true,
        });
  }
}
