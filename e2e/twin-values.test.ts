import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../src/i18n/languages.ts';
import { editions } from './content.ts';
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
  const prose = editions
    .get(source!.code)!
    .sections.flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => ['paragraph', 'list'].includes(kind));
  assert.deepEqual([...first.keys()].toSorted(), prose.map(({ key }) => key).toSorted());
  assert.ok([...first.values()].flat().length > 60, 'they state quantities and dates');
  for (const { code } of others)
    assert.deepEqual(Object.fromEntries(stated(pageAt(`/${code}/`)!)), Object.fromEntries(first));
});
