import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages, sourceLanguage } from '../src/i18n/languages.ts';
import { pageAt, pages } from './site.ts';

// The browser examines every kind of page in one language. These tests show that the other languages
// have the same elements with the same roles and styles, so that what was found there holds for them.

/** Attributes whose value makes the element what it is; of others the name is compared. */
const telling =
  /^(?:role|aria-(?!label$|description$|valuetext$).*|tabindex|type|for|id|class|hidden|inert|disabled|popovertarget)$/;

/** What languages have in different numbers: lines of text in a drawing, and numbers that are read aloud in other words. */
const varying =
  /^t(?:ext|span)( |$)|^span(?: aria-hidden="true"| class="vh")?(?: data-astro-cid-\S+)?$/;

/** How often each element stands in a page, its texts left out. */
function elements(html: string): Map<string, number> {
  const found = new Map<string, number>();
  const markup = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  for (const [, name, rest] of markup.matchAll(/<([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*)>/g)) {
    const attributes = [...rest!.matchAll(/\s([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g)]
      .filter(([, key]) => key !== 'lang')
      .map(([, key, value]) => (telling.test(key!) ? `${key}="${value ?? ''}"` : key!));
    const element = [name, ...attributes.toSorted()].join(' ');
    if (!varying.test(element)) found.set(element, (found.get(element) ?? 0) + 1);
  }
  return found;
}

test('a page has the same elements in every language: roles, states, classes and ids', () => {
  const start = `/${sourceLanguage.code}/`;
  for (const { path, html } of pages.filter(({ path }) => path.startsWith(start))) {
    const wanted = elements(html);
    for (const { code } of languages.filter((each) => each !== sourceLanguage)) {
      const counterpart = elements(pageAt(path.replace(start, `/${code}/`)) ?? '');
      const differences = [...new Set([...wanted.keys(), ...counterpart.keys()])]
        .filter((element) => wanted.get(element) !== counterpart.get(element))
        .map((e) => `<${e}>: ${wanted.get(e) ?? 0}, in ${code} ${counterpart.get(e) ?? 0}`);
      assert.deepEqual(differences, [], path);
    }
  }
});

test('no style depends on the language', () => {
  for (const { path, html } of pages)
    for (const [, css] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g))
      assert.doesNotMatch(css!, /:lang\(|\[lang|\[hreflang/, path);
});

test('a language that a page names is one that exists', () => {
  for (const { path, html } of pages)
    for (const [, tag] of html.matchAll(/\s(?:lang|hreflang)="([^"]*)"/g))
      if (tag !== 'x-default')
        assert.doesNotThrow(() => new Intl.Locale(tag!), `${path} names the language "${tag}"`);
});

test('every name and description for the ear says something', () => {
  for (const { path, html } of pages)
    for (const [attribute] of html.matchAll(
      /\s(?:aria-label|aria-description|aria-valuetext|alt|title)="\s*"/g,
    ))
      // An image that only adorns says so by an empty text.
      if (attribute !== ' alt=""') assert.fail(`${path} has${attribute}`);
});
