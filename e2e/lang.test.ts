import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlElement, HtmlValidate, Parser, TextNode } from 'html-validate';
import { language } from '../src/i18n/languages.ts';
import { editions } from './content.ts';
import { pages } from './site.ts';

interface Passage {
  readonly lang: string;
  readonly text: string;
}

const unread = new Set(['script', 'style', 'template']);
const blocks = new Set(
  'p li dt dd h1 h2 h3 td th summary caption figcaption blockquote button a'.split(' '),
);
/** Elements whose text is a passage of its own, and no part of the one around it. */
const apart = new Set('p li td th h1 h2 h3 dt dd ul ol table'.split(' '));

/** The text of an element without that of the passages within it. */
function ownText(element: HtmlElement): string {
  return element.childNodes
    .map((child) => {
      if (child instanceof TextNode) return child.textContent;
      if (!(child instanceof HtmlElement) || unread.has(child.tagName)) return '';
      const isApart =
        apart.has(child.tagName) || child.hasAttribute('popover') || child.hasAttribute('lang');
      return isApart ? ' ' : ownText(child);
    })
    .join('');
}

/** Every passage of a page with the language that it is marked with: text, labels, the head's words. */
function passagesOf(element: HtmlElement, inherited = '', inBody = false): Passage[] {
  const { tagName } = element;
  if (unread.has(tagName)) return [];
  const lang = element.getAttributeValue('lang') ?? inherited;
  const texts = [element.getAttributeValue('aria-label')];
  if (tagName === 'title') texts.push(ownText(element));
  if (tagName === 'meta') {
    const name = element.getAttributeValue('name') ?? element.getAttributeValue('property') ?? '';
    if (/^(?:description$|og:)/.test(name)) texts.push(element.getAttributeValue('content'));
  }
  const hasPassage =
    blocks.has(tagName) || element.hasAttribute('popover') || element.hasAttribute('lang');
  if (inBody && hasPassage) texts.push(ownText(element));
  return [
    ...texts
      .filter((text) => text !== null)
      .map((text) => ({ lang, text: text.replaceAll(/(?:\s|&nbsp;)+/g, ' ').trim() })),
    ...element.childElements.flatMap((child) =>
      passagesOf(child, lang, inBody || tagName === 'body'),
    ),
  ];
}

const functionWords = new Map(
  [...editions].map(([code, { resources }]) => [
    code,
    new Set((resources['format']?.['functionWords'] as string).split(/\s+/)),
  ]),
);
const vocabularies = [...functionWords.values()];

/** A name of several words, a function word within it included: Bureau of Industry and Security. */
const name = new RegExp(
  `\\p{Lu}[\\p{L}’]*(?: (?:(?:${vocabularies.flatMap((words) => [...words]).join('|')}) )?\\p{Lu}[\\p{L}’]*)+`,
  'gu',
);

/** The language that a text is in, by the function words of that language alone; undefined where they do not tell. */
function languageIn(text: string): string | undefined {
  const bare = text.replace(name, ' ');
  // Words in lower case: names (The Information) say nothing of the language around them.
  const found = bare.match(/(?<![\p{L}’])\p{Ll}+(?!\p{L})/gu) ?? [];
  const telling = found.filter(
    (word) => vocabularies.filter((words) => words.has(word)).length === 1,
  );
  const counts = [...functionWords].map(([code, words]) => ({
    code,
    count: telling.filter((word) => words.has(word)).length,
  }));
  const [most, next] = counts.toSorted((a, b) => b.count - a.count);
  return most!.count > (next?.count ?? 0) ? most!.code : undefined;
}

test('every passage of twelve words or more is in the language that it is marked with', async () => {
  const parser = new Parser(await new HtmlValidate({ root: true }).getConfigFor('page.html'));
  const faults: string[] = [];
  let read = 0;
  let untold = 0;
  for (const { path, html } of pages)
    for (const { lang, text } of passagesOf(parser.parseHtml(html))) {
      if (text.split(' ').length < 12) continue;
      read += 1;
      const found = languageIn(text);
      // A title made of names may hold no function word at all.
      if (!found) untold += 1;
      else if (found !== lang) faults.push(`${path} [${lang}] ${text}`);
    }
  assert.deepEqual(faults, []);
  assert.ok(read > 1000, `${read} passages were read`);
  assert.ok(untold / read < 0.04, `of ${untold} of ${read} passages the language is not known`);
});

test('a switch is marked with the language that it leads to, and is a word of it', () => {
  let switches = 0;
  for (const { path, html } of pages) {
    for (const [tag, name] of html.matchAll(/<a class="switch"[^>]*>([^<]*)<\/a>/g)) {
      const lang = / lang="([^"]*)"/.exec(tag)?.[1];
      assert.ok(lang, `${path} marks ${tag}`);
      assert.ok(tag.includes(`hreflang="${lang}"`), path);
      assert.ok(tag.includes('translate="no"'), path);
      assert.equal(name!.trim(), language(lang).name, path);
      switches += 1;
    }
  }
  assert.ok(switches > 0, 'there are switches');
});
