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
  tellMissing(from, to, report, `in "${other.code}"`, `add them to content/${other.code}/`);
  tellMissing(to, from, report, 'in the source language', 'add them there');
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

/** Words of one language that another has not; where a whole branch is missing, once for all. */
function tellMissing(
  here: ReadonlyMap<string, readonly Word[]>,
  there: ReadonlyMap<string, unknown>,
  report: (problem: Problem) => void,
  where: string,
  add: string,
): void {
  const known = new Set([...there.keys()].flatMap(branches));
  const missing = [...here].filter(([base]) => !there.has(base));
  const branchOf = (base: string) => branches(base).find((branch) => !known.has(branch)) ?? base;
  for (const [branch, each] of Map.groupBy(missing, ([base]) => branchOf(base))) {
    const [base, [{ file, line }]] = each[0] as [string, [Word]];
    const count = each.length > 1 ? ` (${each.length} of them)` : '';
    report({
      file,
      line,
      message: `the words "${branch}"${count} have no twin ${where}`,
      remedy: `${add}, or remove them here; a key is spelled alike in every language`,
      about: ownerOf(base),
    });
  }
}

/** `claims:budget.title` stands in the branches `claims:budget` and itself. */
function branches(base: string): string[] {
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
