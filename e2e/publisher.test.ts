import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../src/i18n/languages.ts';
import { reportAddress } from '../src/model/reach.ts';
import { model, words } from './content.ts';
import { attributes, languageOf, pageAt, pages } from './site.ts';

const { name, report } = model.publisher;
const plain = (html: string) => html.replaceAll('&#39;', '’');

test('every page of a language says who publishes the site, or that nobody is named yet', () => {
  const own = pages.filter(({ path }) => languageOf(path) && !path.includes('/embed/'));
  assert.ok(own.length > 100);
  for (const { path, html } of own) {
    const t = words(languageOf(path)!);
    const footer = /<footer[\s>][\s\S]*?<\/footer>/.exec(html)?.[0] ?? '';
    const said = name ? t('interface:publisher.line', { name }) : t('interface:publisher.unnamed');
    assert.ok(plain(footer).includes(said), path);
  }
});

test('a page invites to report a mistake only with the link to do so', () => {
  for (const { code } of languages) {
    const t = words(code);
    const desk = pageAt(`/${code}/newsrooms/`)!;
    const list = pageAt(`/${code}/corrections/`)!;
    const promise = t('interface:newsrooms.promises.report');
    assert.equal(desk.includes(promise), Boolean(report), code);
    assert.equal(list.includes(t('interface:corrections.reportText')), Boolean(report), code);
    assert.equal(list.includes(t('interface:corrections.reportLater')), !report, code);
    for (const html of [desk, list]) {
      const links = attributes(html, 'href').map((href) => href.replaceAll('&amp;', '&'));
      const start = report && reportAddress(report, model.story.name, undefined);
      assert.equal(
        links.some((href) => (start ? href.startsWith(start) : href.startsWith('mailto:'))),
        Boolean(report),
        code,
      );
    }
  }
});
