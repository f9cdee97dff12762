import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages } from '../src/i18n/languages.ts';
import { createTranslators } from '../src/i18n/translators.ts';
import { model, story } from './content.ts';
import { dist } from './site.ts';

const read = (...path: string[]) => readFileSync(join(dist, ...path), 'utf8');

interface Data {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly head: string }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

for (const [lang, { t, format }] of createTranslators(model)) {
  const { tag } = languages.find(({ code }) => code === lang)!;
  for (const figure of story.figures) {
    const data = () => JSON.parse(read(lang, figure, 'data.json')) as Data;

    test(`the drawing of "${figure}" in ${lang} stands alone: its licence, its site, its colours`, () => {
      const svg = read(lang, figure, 'figure.svg');
      for (const part of ['CC BY 4.0', story.name, `xml:lang="${tag}"`])
        assert.ok(svg.includes(part), part);
      assert.ok(!svg.includes('var('), 'a colour is left to a style sheet');
    });

    test(`the data of "${figure}" in ${lang} name their figure and hold each row twice, as JSON and CSV`, () => {
      const { id, title, columns, rows, ...rest } = data();
      assert.deepEqual([id, rest.lang], [figure, lang]);
      assert.equal(title, t(`figures:${figure}.title` as Words.Key));
      const csv = read(lang, figure, 'data.csv');
      assert.ok(csv.startsWith('\ufeff'), 'Excel knows the encoding by the byte order mark');
      const lines = csv.slice(1).split('\r\n');
      const comma = format.number(1.5, 1).includes(',');
      const head = columns.map((column) => column.head).join(comma ? ';' : ',');
      assert.equal(lines[0]!.replaceAll('"', ''), head);
      const decimals = rows
        .flatMap((row) => Object.values(row))
        .filter((value): value is number => typeof value === 'number' && value % 1 !== 0);
      for (const value of decimals) {
        const written = comma ? String(value).replace('.', ',') : String(value);
        assert.ok(csv.includes(written), `${value} is not in the CSV as ${written}`);
      }
      assert.ok(lines.length > rows.length);
    });
  }
}

test('the squares count what the claims say', () => {
  const { rows } = JSON.parse(read([...model.editions.keys()][0]!, 'split', 'data.json')) as Data;
  for (const { id, amount } of rows)
    if (model.claims.get(String(id))?.unit === 'USD')
      assert.equal(Number(amount) * 1e6, model.claims.get(String(id))!.value, String(id));
});
