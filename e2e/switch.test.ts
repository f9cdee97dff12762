import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../src/i18n/languages.ts';
import { story } from './content.ts';
import { attributes, languageOf, pageAt, pages } from './site.ts';

// Where the links between the languages lead, on every page, read in the built files. That pressing one
// keeps the reader's place is tried in a browser (`switch.spec.ts`).

interface Link {
  readonly classes: string;
  readonly hreflang: string;
  readonly href: string;
}

/** The links of a page that lead into a language, in their order. */
function linksOf(html: string): Link[] {
  return (html.match(/<a\s[^>]*hreflang="[^>]*>/g) ?? []).map((tag) => {
    const [classes = ''] = attributes(tag, 'class');
    const [hreflang, href] = [attributes(tag, 'hreflang')[0]!, attributes(tag, 'href')[0]!];
    return { classes, hreflang, href };
  });
}

const isSwitch = ({ classes }: Link) => classes.split(' ').includes('switch');
const scriptsOf = (html: string) =>
  [...html.matchAll(/<script type="module" src="([^"]*)"/g)].map(([, src]) => src!);

/** The pages in which a reader can change the language: not those that are shown in other sites. */
const switching = pages.filter(({ path }) => languageOf(path) && !path.endsWith('/embed/'));

test('every page has a switch to the same page in every other language', () => {
  assert.ok(switching.length > 2 * story.sections.length);
  for (const { path, html } of switching) {
    const code = languageOf(path)!;
    const expected = languages
      .filter((language) => language.code !== code)
      .map((language) => [language.code, path.replace(`/${code}/`, `/${language.code}/`)]);
    const found = linksOf(html).filter(isSwitch);
    assert.deepEqual(
      found.map(({ hreflang, href }) => [hreflang, href]),
      expected,
      path,
    );
    for (const { href, hreflang } of found) {
      const page = pageAt(href);
      assert.ok(page, `${path} leads to ${href}, which is no page`);
      assert.match(page, new RegExp(`<html lang="${hreflang}"`), href);
    }
  }
});

test('every page with a switch runs the script that holds the place, and all run the same', () => {
  const [tried] = scriptsOf(pageAt(`/${languages[0]!.code}/`)!);
  assert.ok(tried, 'the explainer has a script');
  for (const { path, html } of switching)
    assert.ok(scriptsOf(html).includes(tried), `${path} has not ${tried}`);
});

/** The panels of a page: the id of the unit that each belongs to, and its links into other languages. */
function panelsOf(html: string): { id: string; links: Link[] }[] {
  const panels = html.matchAll(
    /<div class="panel[^>]*>\s*<a class="anchor" href="#([^"]*)".*?<details/gs,
  );
  return [...panels].map(([panel, id]) => ({ id: id!, links: linksOf(panel) }));
}

test('the panel of a unit leads to the unit in every other language, by its id or its own page', () => {
  for (const { path, html } of switching) {
    const code = languageOf(path)!;
    const panels = panelsOf(html);
    for (const { id, links } of panels) {
      const expected = languages.filter((language) => language.code !== code);
      assert.deepEqual(
        links.map(({ hreflang }) => hreflang),
        expected.map((language) => language.code),
        `${path}: the panel of ${id}`,
      );
      for (const { hreflang, href } of links) {
        assert.ok(
          [`/${hreflang}/#${id}`, `/${hreflang}/${id}/`].includes(href),
          `${path}: ${href}`,
        );
        const there = pageAt(href.replace(/#.*/, '')) ?? '';
        assert.ok(attributes(there, 'id').includes(id), `${path}: nothing is at ${href}`);
      }
    }
    if (path !== `/${code}/`) continue;
    const units = [...story.sections, ...story.figures];
    assert.deepEqual(panels.map(({ id }) => id).toSorted(), units.toSorted(), path);
  }
});

test('the parallel view leads to the story in each language', () => {
  const found = linksOf(pageAt('/parallel/')!).filter(isSwitch);
  assert.deepEqual(
    found.map(({ hreflang, href }) => [hreflang, href]),
    languages.map(({ code }) => [code, `/${code}/`]),
  );
});
