import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { readModel } from '../model/model.ts';
import { wordsOf } from '../model/plain-text.ts';
import { readContentFiles } from './content-files.ts';

const { files } = readContentFiles();
const editions = [...readModel(files, languages).model!.editions.values()];

test('every language has a style sheet of two pages at most, in its own words', () => {
  for (const { language, style, words } of editions) {
    const sheet = files.get(`content/${language.code}/${style.sheet}`);
    assert.ok(sheet, language.code);
    const said = wordsOf(sheet);
    assert.ok(said.length > 300 && said.length < 1000, `${language.code}: ${said.length} words`);
    const small = words.find(({ key }) => key === 'format:functionWords')!.text.split(' ');
    const own = said.filter((word) => small.includes(word)).length;
    assert.ok(own / said.length > 0.2, language.code);
  }
});

test('every language has names, spellings and phrases that its texts are held to', () => {
  for (const { language, style } of editions)
    assert.ok(style.rules.length > 50 && style.right.length > 20, language.code);
});
