import type { Language } from '../i18n/languages.ts';
import { factFiles, type Model } from './model.ts';
import type { Problem } from './problem.ts';
import { publisherWords } from './publisher.ts';

/** Translators are those of a translation that there is; the publisher’s words are those the site shows. */
export function checkPublisher(
  { publisher, editions, lineOf }: Model,
  [source, ...others]: readonly Language[],
  report: (problem: Problem) => void,
): void {
  const codes = others.map(({ code }) => code);
  for (const code of Object.keys(publisher.translators ?? {}))
    if (!codes.includes(code))
      report({
        file: factFiles.publisher,
        line: lineOf('publisher', ['translators', code]),
        message:
          code === source?.code
            ? `"${code}" is the language that the text is written in: nobody translated it`
            : `"${code}" is no language of the site`,
        remedy: `name translators under ${codes.join(', ')}`,
      });
  const known = Object.keys(publisherWords.shape);
  for (const { words } of editions.values())
    for (const { key, file, line } of words)
      if (key.startsWith('publisher:') && !known.includes(key.slice('publisher:'.length)))
        report({
          file,
          line,
          message: `"${key}" is shown nowhere`,
          remedy: `this file holds ${known.join(' and ')}`,
        });
}

/**
 * What a site must say of who speaks, and does not say yet: in the facts, then in the words of each
 * language. A file that is not there lacks all that it would hold.
 */
export function unnamed({ publisher, editions, lineOf }: Model): Problem[] {
  const facts = Object.entries(needed)
    .filter(([field]) => !publisher[field as keyof typeof needed])
    .map(([field, { lacks, write }]) => ({
      file: factFiles.publisher,
      line: lineOf('publisher', [field]),
      message: `${lacks}: \`${field}\` says nothing`,
      remedy: `write ${write}`,
    }));
  const words = [...editions.values()].flatMap(({ language, words }) =>
    Object.entries(publisherWords.shape)
      .filter(([field]) => !words.some(({ key }) => key === `publisher:${field}`))
      .map(([field, { description }]) => ({
        file: `content/${language.code}/publisher.yaml`,
        line: 1,
        message: `readers are not told ${description}`,
        remedy: `write it in a sentence or two, in "${language.code}": \`${field}: …\``,
      })),
  );
  return [...facts, ...words];
}

const needed = {
  name: {
    lacks: 'nobody answers for the site',
    write: '`name:` and who publishes it, a person or an organisation that readers can look up',
  },
  contact: {
    lacks: 'nobody can be reached',
    write: '`contact:` and an e-mail address, or the https address of a page, that somebody reads',
  },
  report: {
    lacks: 'a mistake can be reported nowhere',
    write: '`report:` and an e-mail address, or the https address of a page; it may be the contact',
  },
} as const;
