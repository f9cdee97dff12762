import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { unnamed } from './check-publisher.ts';
import { checkContent } from './check.ts';
import { creditedTo, fullName } from './publisher.ts';
import { sampleContent } from './sample-content.ts';

const file = 'content/facts/publisher.yaml';
const named = 'name: Casa\ncontact: desk@casa.example\nreport: https://casa.example/errors\n';
const words = {
  'content/it/publisher.yaml': 'funding: Paga la Casa\nmaking: Lo ha scritto una macchina\n',
  'content/en/publisher.yaml': 'funding: Casa pays for it\nmaking: A machine wrote it\n',
};

/** The sample content with changes, and what the check says of it. */
function checked(changes: Readonly<Record<string, string>> = {}) {
  const { model, problems } = checkContent(sampleContent(changes), languages);
  return {
    model: model!,
    said: problems.map((each) => `${each.file}:${each.line} ${each.message} → ${each.remedy}`),
  };
}
const missing = (changes: Readonly<Record<string, string>> = {}) =>
  unnamed(checked(changes).model).map((each) => `${each.file}:${each.line} ${each.message}`);

test('a site may name nobody: with empty fields, or without the file', () => {
  for (const nobody of [
    {},
    { [file]: 'name:\nhome:\ncontact:\nreport:\nauthors: []\ntranslators: {}\n' },
    { [file]: 'name:\n' },
  ])
    assert.deepEqual(checked(nobody).said, []);
});

test('what a release must say is missed by file, line and field', () => {
  assert.equal(missing().length, 3 + 2 * languages.length);
  assert.deepEqual(missing({ [file]: 'contact: desk@casa.example\nname:\n', ...words }), [
    `${file}:2 nobody answers for the site: \`name\` says nothing`,
    `${file}:1 a mistake can be reported nowhere: \`report\` says nothing`,
  ]);
  assert.deepEqual(
    missing({ [file]: named, ...words, 'content/en/publisher.yaml': 'making: A machine did\n' }),
    [
      'content/en/publisher.yaml:1 readers are not told who pays for the site, and what ties there are to the companies it writes about',
    ],
  );
  for (const { remedy } of unnamed(checked().model)) assert.match(remedy, /^write .*`\w+:/);
});

test('a site that says who speaks lacks nothing, with names under the text or without', () => {
  for (const signed of [
    '',
    'authors: [{ given: Anna, family: Rossi }]\ntranslators: { en: [{ name: Casa }] }\n',
  ]) {
    const content = { [file]: named + signed, ...words };
    assert.deepEqual(checked(content).said, []);
    assert.deepEqual(missing(content), []);
  }
});

test('the words of the publisher stand in every language, under the keys that the site shows', () => {
  const { 'content/it/publisher.yaml': italian } = words;
  assert.match(
    checked({ 'content/it/publisher.yaml': italian }).said.join('\n'),
    /it\/publisher\.yaml:1 the words "publisher:funding" have no twin in "en"/,
  );
  const more = checked({
    'content/it/publisher.yaml': `${italian}motto: Vero\n`,
    'content/en/publisher.yaml': `${words['content/en/publisher.yaml']}motto: True\n`,
  });
  assert.deepEqual(
    more.said.map((line) => line.split(' → ')[0]),
    ['en', 'it'].map(
      (code) => `content/${code}/publisher.yaml:3 "publisher:motto" is shown nowhere`,
    ),
  );
});

test('the publisher may say how many people write, and since when', () => {
  const said = {
    'content/it/publisher.yaml': 'funding: Paga la Casa dal 2019\nmaking: Scrivono 3 persone\n',
    'content/en/publisher.yaml': 'funding: Paid for by Casa since 2019\nmaking: 3 people write\n',
  };
  assert.deepEqual(checked({ [file]: named, ...said }).said, []);
});

test('a way to be reached that leads nowhere is refused where it stands', () => {
  for (const wrong of ['desk', 'javascript:alert(1)', 'casa.example/errors', "''"])
    assert.match(
      checked({ [file]: `name: Casa\nreport: ${wrong}\n` }).said.join(),
      /facts\/publisher\.yaml:2 .*report/,
      wrong,
    );
});

test('a signature is a person or an organisation; anything else is refused', () => {
  for (const wrong of [
    '[Anna]',
    '[{ given: Anna }]',
    '[{ name: Casa, family: Rossi }]',
    '[{ name: }]',
  ])
    assert.match(
      checked({ [file]: `name: Casa\nauthors: ${wrong}\n` }).said.join(),
      /publisher\.yaml:2/,
    );
});

test('translators are those of a translation that there is', () => {
  const said = (code: string) =>
    checked({ [file]: `name: Casa\ntranslators:\n  ${code}: [{ name: Casa }]\n` }).said.join();
  assert.equal(said('en'), '');
  assert.match(said('it'), /publisher\.yaml:3 "it" is the language that the text is written in/);
  assert.match(said('fr'), /publisher\.yaml:3 "fr" is no language of the site/);
});

test('a text is credited to who signs it, else to who publishes it, else to nobody', () => {
  const anna = { given: 'Anna', family: 'Rossi' };
  assert.equal(fullName(anna), 'Anna Rossi');
  assert.deepEqual(creditedTo({ name: 'Casa', authors: [anna] }), [anna]);
  assert.deepEqual(creditedTo({ name: 'Casa', authors: [] }), [{ name: 'Casa' }]);
  assert.deepEqual(creditedTo({ name: null }), []);
});
