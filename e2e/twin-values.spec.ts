import { expect, test } from '@playwright/test';
import { languages } from '../src/i18n/languages.ts';
import { pageAt } from './site.ts';

/** What each block of a page states: its values in base units and its dates, sorted. */
function stated(html: string): Map<string, string[]> {
  const blocks = new Map<string, string[]>();
  const starts = [...html.matchAll(/<(?:p|ul|ol|h3)\b[^>]*\sid="?([a-z][a-z0-9-]*\.\d+)"?[^>]*>/g)];
  for (const [n, { 1: key, index }] of starts.entries()) {
    const text = html.slice(index, starts[n + 1]?.index ?? html.indexOf('</section>', index));
    const found = text.matchAll(
      /<data\b[^>]*\bvalue="?([\d.e+]+)|<time\b[^>]*datetime="?([\d-]+)/g,
    );
    blocks.set(key!, [...found].map(([, value, date]) => value ?? date!).sort());
  }
  return blocks;
}

test('twin blocks state the same quantities and dates, by value', () => {
  const [source, ...others] = languages;
  const first = stated(pageAt(`/${source!.code}/`)!);
  expect(first.size).toBeGreaterThan(30);
  expect([...first.values()].flat().length).toBeGreaterThan(60);
  for (const { code } of others)
    expect(Object.fromEntries(stated(pageAt(`/${code}/`)!))).toEqual(Object.fromEntries(first));
});
