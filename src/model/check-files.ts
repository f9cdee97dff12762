import type { Language } from '../i18n/languages.ts';
import { hiddenSigns, withoutHidden } from './hidden-signs.ts';
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

/** What the names of files are made of, on every system. A style sheet's may have capitals. */
const canBeTyped = /^([a-z0-9./-]*|[A-Z]+\.md)$/;

/**
 * Every file has a name that can be typed. Every file of words stands in every language: of one that is
 * missing all words would be told. Sections are compared as what they are.
 */
export function checkFiles(
  files: Files,
  languages: readonly Language[],
  report: (problem: Problem) => void,
): void {
  for (const path of files.keys()) {
    const name = path.split('/').slice(2).join('/');
    if (canBeTyped.test(name)) continue;
    const [hidden] = hiddenSigns(name);
    const plain = withoutHidden(name).normalize('NFC').toLowerCase().replaceAll(' ', '-');
    report({
      file: path,
      line: 1,
      message: hidden
        ? `the name of the file has the sign ${hidden.name}, which cannot be seen`
        : 'the name of the file is not written in small letters of a–z, digits and hyphens',
      remedy: `rename it${canBeTyped.test(plain) ? `: ${plain}` : ''}`,
      unread: true,
    });
  }
  const namesOf = ({ code }: Language) =>
    [...files.keys()]
      .filter((path) => path.startsWith(`content/${code}/`) && path.endsWith('.yaml'))
      .map((path) => path.slice(`content/${code}/`.length))
      .filter((name) => !mayBeMissing.has(name) && canBeTyped.test(name));
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
