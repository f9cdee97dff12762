import { expect, test } from '@playwright/test';
import { language } from '../src/i18n/languages.ts';
import { languageOf, pages } from './site.ts';

/** Small words that one language has and the other has not (so not «in»): enough to tell one from the other. */
const marks: Readonly<Record<string, readonly string[]>> = {
  it: 'il lo la gli le di del della dei delle che è un una per con non nel nella da dal sono al alla si ha se più ogni ai sui alle dei lo a'.split(
    ' ',
  ),
  en: 'the of and to is that for with was by it as on are not from at has its which this be or an a'.split(
    ' ',
  ),
};

interface Passage {
  readonly lang: string;
  readonly text: string;
}

/** In the browser: every passage of a page with the language that it is marked with. */
function passages(html: string): Passage[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const parts =
    'p,li,dt,dd,h1,h2,h3,td,th,summary,caption,figcaption,blockquote,[popover],button,a';
  for (const part of page.querySelectorAll('script,style,svg style,template')) part.remove();
  const own = (part: Element): string =>
    [...part.childNodes]
      .map((child) => {
        if (child.nodeType === Node.TEXT_NODE) return child.textContent ?? '';
        if (!(child instanceof Element)) return '';
        const apart = child.matches('p,li,td,th,h1,h2,h3,dt,dd,ul,ol,table,[popover],[lang]');
        return apart ? ' ' : own(child);
      })
      .join('');
  const found = [...page.querySelectorAll(`body :is(${parts},div,span)`)]
    .filter((part) => part.matches(parts) || part.hasAttribute('lang'))
    .map((part) => ({ part, text: own(part) }));
  const labels = [...page.querySelectorAll('[aria-label]')].map((part) => ({
    part,
    text: part.getAttribute('aria-label')!,
  }));
  const head = [
    ...page.querySelectorAll('title, meta[name=description], meta[property^="og:"]'),
  ].map((part) => ({ part, text: part.getAttribute('content') ?? part.textContent }));
  return [...found, ...labels, ...head].map(({ part, text }) => ({
    lang: part.closest('[lang]')!.getAttribute('lang')!,
    text: text.replace(/\s+/g, ' ').trim(),
  }));
}

/** A name of several words, small ones within it included: Bureau of Industry and Security. */
const name = /\p{Lu}[\p{L}’]*(?: (?:of|and|the|di|del|della|e) \p{Lu}[\p{L}’]*)+/gu;

/** The language that a text is in, by its small words; undefined where they do not tell. */
function languageIn(text: string): string | undefined {
  const bare = text.replace(name, ' ');
  // Words written small: names (The Information) say nothing of the language around them.
  const found = bare.match(/(?<![\p{L}’])[a-zà-ÿ]+(?!\p{L})/gu) ?? [];
  const counts = Object.entries(marks).map(([code, words]) => ({
    code,
    count: found.filter((word) => words.includes(word)).length,
  }));
  const [most, next] = counts.toSorted((a, b) => b.count - a.count);
  return most!.count > next!.count ? most!.code : undefined;
}

test('every passage of twelve words or more is in the language that it is marked with', async ({
  page,
}) => {
  test.setTimeout(180_000);
  let read = 0;
  let untold = 0;
  const faults: string[] = [];
  for (const { path, html } of pages) {
    for (const { lang, text } of await page.evaluate(passages, html)) {
      if (text.split(' ').length < 12) continue;
      read += 1;
      const found = languageIn(text);
      // A title made of names may hold no small word at all.
      if (!found) untold += 1;
      else if (found !== lang) faults.push(`${path} [${lang}] ${text}`);
    }
  }
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(1000);
  expect(untold / read).toBeLessThan(0.04);
});

test('the page’s language is that of its address', () => {
  for (const { path, html } of pages) {
    const locale = languageOf(path);
    if (locale) expect(/<html lang="([^"]*)"/.exec(html)?.[1], path).toBe(locale);
  }
});

test('a switch is marked with the language that it leads to, and is a word of it', () => {
  for (const { path, html } of pages) {
    for (const [tag, name] of html.matchAll(/<a class="switch"[^>]*>([^<]*)<\/a>/g)) {
      const [, lang] = / lang="([^"]*)"/.exec(tag)!;
      expect(tag, path).toContain(`hreflang="${lang}"`);
      expect(tag, path).toContain('translate="no"');
      expect(name!.trim()).toBe(language(lang!).name);
    }
  }
});
