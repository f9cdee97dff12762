import { ownerOf } from './owner-of.ts';
import type { Problem } from './problem.ts';
import { around, strayMarkup } from './stray-markup.ts';
import { typedNumber } from './typed-number.ts';
import type { YamlFile } from './yaml.ts';

/** Words of one language as i18next takes them: nested maps of strings. */
export interface WordTree {
  [key: string]: string | WordTree;
}

/** One string of a language, with where it stands. */
export interface Word {
  /** `claims:budget.title`: the file's name, then the keys. */
  readonly key: string;
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** A placeholder: `{{id}}` or `{{id, form}}`. */
const placeholder = /\{\{\s*([^},\s]+)\s*(?:,\s*([a-z-]+)\s*)?\}\}/g;

/** The names that a string asks to be filled in, each with its form. */
export function placeholders(text: string): { name: string; form: string | undefined }[] {
  return [...text.matchAll(placeholder)].map(([, name, form]) => ({ name: name!, form }));
}

/** A text with its placeholders filled in; one for which `write` gives nothing stays as it is. */
export function fillIn(
  text: string,
  write: (name: string, form: string | undefined) => string | undefined,
): string {
  return text.replace(
    placeholder,
    (whole, name: string, form?: string) => write(name, form) ?? whole,
  );
}

/** Every string of a YAML file, with the first key prefix `namespace:`. */
export function listWords(
  namespace: string,
  yaml: YamlFile,
  report: (problem: Problem) => void,
): Word[] {
  const words: Word[] = [];
  const walk = (node: unknown, path: readonly string[]) => {
    const line = yaml.lineOf(path);
    if (typeof node === 'string' && node.trim() !== '') {
      words.push({ key: `${namespace}:${path.join('.')}`, text: node, file: yaml.file, line });
    } else if (node && typeof node === 'object' && !Array.isArray(node)) {
      for (const [key, child] of Object.entries(node)) walk(child, [...path, key]);
    } else {
      report({
        file: yaml.file,
        line,
        message: `"${path.join('.')}" holds no words`,
        remedy: 'write the words in quotes, or remove the key',
        lacks: [ownerOf(`${namespace}:${path.join('.')}`)],
      });
    }
  };
  walk(yaml.data, []);
  return words;
}

/**
 * Numbers typed into words are problems, like those typed into prose. The interface and the
 * publisher state none; a correction keeps the number that was wrong, which is a fact no longer.
 */
export function checkTypedNumbers(words: readonly Word[], report: (problem: Problem) => void) {
  for (const word of words) {
    if (/^(format|interface|publisher|corrections):/.test(word.key)) continue;
    const found = typedNumber(word.text.replace(placeholder, ' '));
    if (found)
      report({
        file: word.file,
        line: word.line,
        message: `the number "${found}" is typed into the words "${word.key}"`,
        remedy: 'write it in content/facts/claims.yaml and name it: {{the-claim-id}}',
        lacks: [word.key.replace(pluralSuffix, '')],
      });
  }
}

/** Markup in words is printed as it stands: they hold text and placeholders only. */
export function checkMarkup(words: readonly Word[], report: (problem: Problem) => void) {
  for (const { key, text, file, line } of words) {
    const bare = text.replace(placeholder, ' ');
    const stray = strayMarkup(bare);
    if (stray)
      report({
        file,
        line,
        message: `"${key}" has what looks like ${stray.looksLike}: ${around(bare, stray.index)}`,
        remedy: stray.remedy,
      });
  }
}

/** Braces that make no placeholder would be printed as they stand. */
export function checkBraces(words: readonly Word[], report: (problem: Problem) => void) {
  for (const { key, text, file, line } of words) {
    const left = /[^{}]*[{}]+[^{}]*/.exec(text.replace(placeholder, ' '))?.[0].trim();
    if (left)
      report({
        file,
        line,
        message: `"${key}" has braces that name nothing: ${left}`,
        remedy: 'write {{the-id}} or {{the-id, month}}, with two braces on each side and a comma',
      });
  }
}

/** The ending of a key that holds one plural form. */
export const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** The plural forms a language has, from CLDR: Italian one, many, other; English one, other. */
function pluralForms(tag: string): readonly string[] {
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
}

/**
 * Compares the words of a language with those of the source: the same keys (plurals as each
 * language has them), the same placeholders. A key in one only is a problem in the file it misses.
 */
export function checkWordParity(
  source: { tag: string; words: readonly Word[] },
  other: { tag: string; code: string; words: readonly Word[] },
  report: (problem: Problem) => void,
): void {
  const bases = (words: readonly Word[]) =>
    Map.groupBy(words, ({ key }) => key.replace(pluralSuffix, ''));
  const [from, to] = [bases(source.words), bases(other.words)];
  const [lost, found] = [branchesMissing(from, to), branchesMissing(to, from)];
  if (lost.size === 1 && found.size === 1 && areOne([...lost][0]!, [...found][0]!))
    tellRenamed([...found][0]!, [...lost][0]!, report);
  else {
    tellMissing(lost, report, `in "${other.code}"`, `add them to content/${other.code}/`);
    tellMissing(found, report, 'in the source language', 'add them there');
  }
  for (const [base, words] of from) {
    const twins = to.get(base);
    if (twins) {
      checkPlurals(words, source.tag, report);
      checkPlurals(twins, other.tag, report);
      const asked = (list: readonly Word[]) =>
        [...new Set(list.flatMap(({ text }) => placeholders(text).map(({ name }) => name)))].sort();
      if (asked(words).join() !== asked(twins).join())
        report({
          file: twins[0]!.file,
          line: twins[0]!.line,
          message: `"${base}" names {${asked(twins).join(', ')}}, its twin {${asked(words).join(', ')}}`,
          remedy: 'both languages must name the same facts',
        });
    }
  }
}

/** The words of a branch that another language has not. */
type Branch = readonly [branch: string, bases: readonly (readonly [string, readonly Word[]])[]];

/** Words of one language that another has not, by the highest branch that is not there. */
function branchesMissing(
  here: ReadonlyMap<string, readonly Word[]>,
  there: ReadonlyMap<string, unknown>,
): ReadonlyMap<Branch[0], Branch[1]> {
  const known = new Set([...there.keys()].flatMap(branches));
  const missing = [...here].filter(([base]) => !there.has(base));
  return Map.groupBy(
    missing,
    ([base]) => branches(base).find((branch) => !known.has(branch)) ?? base,
  );
}

/** Each branch that is missing, once for all the words in it. */
function tellMissing(
  missing: ReadonlyMap<Branch[0], Branch[1]>,
  report: (problem: Problem) => void,
  where: string,
  add: string,
): void {
  for (const [branch, bases] of missing) {
    const [base, words] = bases[0]!;
    const { file, line } = words[0]!;
    const count = bases.length > 1 ? ` (${bases.length} of them)` : '';
    report({
      file,
      line,
      message: `the words "${branch}"${count} have no twin ${where}`,
      remedy: `${add}, or remove them here; a key is spelled alike in every language`,
      about: ownerOf(base),
    });
  }
}

/** Whether two branches hold words of the same names: then one was spelled in two ways. */
function areOne([one, ours]: Branch, [other, theirs]: Branch): boolean {
  const names = (branch: string, bases: Branch[1]) =>
    bases.map(([base]) => base.slice(branch.length)).join();
  return (
    one.replace(/[^.:]*$/, '') === other.replace(/[^.:]*$/, '') &&
    names(one, ours) === names(other, theirs)
  );
}

function tellRenamed(
  [branch, bases]: Branch,
  [twin, twins]: Branch,
  report: (problem: Problem) => void,
): void {
  const [here, there] = [bases[0]![1][0]!, twins[0]![1][0]!];
  report({
    file: here.file,
    line: here.line,
    message: `the words "${branch}" here are "${twin}" at ${there.file}:${there.line}`,
    remedy: 'a key is spelled alike in every language: correct the one that is wrong',
    about: ownerOf(twins[0]![0]),
  });
}

/** `claims:budget.title` stands in the branches `claims:budget` and itself. */
export function branches(base: string): string[] {
  const keys = base.split('.');
  return keys.map((_, index) => keys.slice(0, index + 1).join('.'));
}

function checkPlurals(words: readonly Word[], tag: string, report: (problem: Problem) => void) {
  const forms = words
    .map(({ key }) => pluralSuffix.exec(key)?.[1])
    .filter((form) => form !== undefined);
  if (forms.length === 0) return;
  const missing = pluralForms(tag).filter((form) => !forms.includes(form));
  if (missing.length > 0)
    report({
      file: words[0]!.file,
      line: words[0]!.line,
      message: `"${words[0]!.key}" lacks the plural form ${missing.join(', ')}`,
      remedy: `add the key with the ending _${missing.join(', _')}`,
    });
}
