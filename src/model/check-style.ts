import type { Edition, Model } from './model.ts';
import type { Problem } from './problem.ts';
import { withoutMarks } from './style-marks.ts';
import { haystack, stylePattern, type Haystack } from './style-pattern.ts';
import { styleText } from './style-text.ts';
import type { Style, StyleRule } from './style.ts';

/** A text that a style is held against, with where it stands and what kind of text it is. */
interface Styled {
  readonly key: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly part: string;
}

/**
 * Every text of a language follows its style: what its style.yaml refuses stands nowhere. The title
 * of a source keeps its own words, and so does what a correction quotes.
 */
export function checkStyle(
  { claims, sources }: Model,
  edition: Edition,
  report: (problem: Problem) => void,
): void {
  const { style } = edition;
  checkRules(edition, report);
  const titles = [...sources.values()].flatMap(({ title }) => title ?? []);
  const texts = textsWithin(edition).map((each) => ({
    ...each,
    text: styleText(each.text, claims),
  }));
  const rules = rulesFor(style, haystack(texts.map(({ text }) => text)));
  for (const each of texts)
    for (const rule of rules)
      if (!rule.in || rule.in.includes(each.part))
        for (const { line, said } of breaches(each.text, rule, titles))
          report({
            file: each.file,
            line: each.line + line,
            message: `"${each.key}" says "${withoutMarks(said).replace(/\s+/g, ' ')}"`,
            remedy: `${rule.remedy} (${style.file})`,
          });
}

/** The rules themselves: each is for texts that there are, and none refuses what another asks for. */
function checkRules({ style, words }: Edition, report: (problem: Problem) => void): void {
  const parts = new Set(['prose', ...words.map(({ key }) => partOf(key))]);
  for (const { find, in: where = [], line } of style.rules)
    for (const part of where.filter((name) => !parts.has(name)))
      report({
        file: style.file,
        line,
        message: `the rule on "${find}" is for "${part}", and there is no such part`,
        remedy: `name one of: ${[...parts].join(', ')}`,
      });
  const everywhere = rulesFor(style, haystack(style.right.map(({ text }) => text))).filter(
    (rule) => !rule.in,
  );
  for (const { text, line } of style.right)
    for (const rule of everywhere)
      if (breaches(text, rule, []).length > 0)
        report({
          file: style.file,
          line,
          message: `"${text}" is what to write, and the rule on "${rule.find}" (line ${rule.line}) refuses it`,
          remedy: 'take one of the two back, or say under `unless` where the phrase is right',
        });
}

/** The rules whose phrase may stand in a text. */
function rulesFor({ rules }: Style, texts: Haystack): readonly StyleRule[] {
  return rules.filter(({ find }) => stylePattern(find).mayStand(texts));
}

const partOf = (key: string) => key.split(':')[0]!;

/** All texts: the blocks as they are written, then the words; not the words that tell languages apart. */
function textsWithin({ sections, words }: Edition): readonly Styled[] {
  const quoted = /^corrections:.*\.before$|^format:functionWords$/;
  return [
    ...sections.flatMap(({ file, blocks }) =>
      blocks.map(({ key, line, written: text }) => ({ key, file, line, text, part: 'prose' })),
    ),
    ...words
      .filter(({ key }) => !quoted.test(key))
      .map(({ key, file, line, text }) => ({ key, file, line, text, part: partOf(key) })),
  ];
}

/** Where a text breaks a rule, once a line: the lines before it, and what stands there. */
function breaches(
  text: string,
  rule: StyleRule,
  titles: readonly string[],
): readonly { readonly line: number; readonly said: string }[] {
  const found = stylePattern(rule.find).places(text);
  if (found.length === 0) return [];
  const right = [
    ...rule.unless.flatMap((phrase) => stylePattern(phrase).places(text)),
    ...titles.flatMap((title) => quotations(text, title)),
  ];
  const wrong = found
    .filter(({ index, said }) =>
      right.every(
        (place) => index < place.index || index + said.length > place.index + place.said.length,
      ),
    )
    .map(({ index, said }) => ({ line: text.slice(0, index).split('\n').length - 1, said }));
  return [...new Map(wrong.map((each) => [each.line, each])).values()];
}

/** Where a text quotes a title, which there has the quotation marks of the language. */
function quotations(text: string, title: string) {
  const words = RegExp.escape(plainQuotes(title)).replaceAll('\\x20', '\\s+');
  return [...plainQuotes(text).matchAll(new RegExp(words, 'g'))].map(({ 0: said, index }) => ({
    index,
    said,
  }));
}

function plainQuotes(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”«»]/g, '"');
}
