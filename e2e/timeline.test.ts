import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../src/i18n/languages.ts';
import { model } from './content.ts';
import { sectionWith } from './kinds.ts';
import { attributes, pageAt } from './site.ts';

/** The timeline of a page: its list, from the figure's id to the end of the list. */
const timeline = (path: string) =>
  /id="timeline"[\s\S]*?<ol[\s\S]*?<\/ol>/.exec(pageAt(path) ?? '')?.[0] ?? '';

for (const { code } of languages) {
  test(`the timeline in ${code} is a list of dated items, each with its own id and link`, () => {
    const items = timeline(`/${code}/`)
      .split(/<li[\s>]/)
      .slice(1);
    const read = items.map((item) => ({
      id: /^[^>]*id="([^"]*)"/.exec(item)?.[1],
      first: /^[^>]*>\s*<([a-z]+)/.exec(item)?.[1],
      date: /<time[^>]*datetime="([^"]*)"/.exec(item)?.[1],
      link: /class="title"[\s\S]*?<a[^>]*href="([^"]*)"/.exec(item)?.[1],
    }));
    assert.deepEqual(
      read,
      model.events.map(({ id, date }) => ({ id, first: 'time', date, link: `#${id}` })),
    );
  });

  test(`every source of an event in ${code} leads to an entry of the whole story`, () => {
    const sources = (html: string) =>
      [...html.matchAll(/class="sources"[\s\S]*?<\/(?:p|span|div|ul)>/g)].flatMap(([part]) =>
        attributes(part, 'href'),
      );
    const ids = new Set(attributes(pageAt(`/${code}/`) ?? '', 'id'));
    const inStory = sources(timeline(`/${code}/`));
    assert.ok(inStory.length >= model.events.length);
    for (const href of inStory) assert.ok(ids.has(href.replace(/^#/, '')), href);
    // On the page of a section the entries are elsewhere.
    const inSection = sources(timeline(`/${code}/${sectionWith('timeline')}/`));
    assert.deepEqual(
      inSection,
      inStory.map((href) => `/${code}/${href}`),
    );
  });
}
