import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedWords } from './asked-words.ts';
import { checkContent } from './check.ts';
import { languages } from '../i18n/languages.ts';
import { sampleContent } from './sample-content.ts';

const read = (code: string, facts = '') => askedWords(new Map([['src/a.ts', code]]), facts);

test('a key that nothing asks for is found, one built of an id is not', () => {
  const code = "t('interface:door.read'); t(`interface:status.${one ? 'a' : b}.name`); // odd";
  const { asks } = read(code, 'reported: 1');
  assert.ok(asks('interface:door.read') && asks('interface:status.reported.name'));
  assert.ok(asks('interface:status.odd.name') && !asks('interface:status.even.name'));
  assert.ok(!asks('interface:door.text') && !asks('interface:status.reported'));
});

test('a key that stands whole in the code is named with its file, not one in a comment', () => {
  const { named } = read("/** As `interface:door.old`. */\n  // 'story:gone'\nt('story:title');");
  assert.deepEqual(
    [...named].filter(([key]) => !key.startsWith('format:')),
    [['story:title', 'src/a.ts']],
  );
});

test('a key that is all gap is refused, since it would hide what is unused', () => {
  assert.throws(() => read('t(`interface:${key}`)'), /src\/a\.ts builds the key .* from nothing/);
});

const check = (changes: Record<string, string>, code: string) =>
  checkContent(
    sampleContent({
      'content/it/format.yaml': 'functionWords: il la di che non per\n',
      'content/en/format.yaml': 'functionWords: the of and to for it\n',
      'content/it/figures/split.yaml': 'split:\n  title: Figura\n  home: Casa\n',
      'content/en/figures/split.yaml': 'split:\n  title: Figure\n  home: Home\n',
      ...changes,
    }),
    languages,
    undefined,
    read(code),
  ).problems.map(({ file, line, message }) => `${file}:${line} ${message}`);

test('words that the code names and no language has are a mistake in the file they belong to', () => {
  assert.deepEqual(check({}, "t('figures:split.home')"), []);
  assert.deepEqual(check({}, "t('figures:split.abroad')"), [
    'content/it/figures/split.yaml:2 the words "figures:split.abroad" are in no language, and src/a.ts asks for them',
  ]);
  assert.deepEqual(check({}, "t('figures:mix.title'), t('figures:mix.lead')"), [
    'content/it/figures/mix.yaml:1 the words "figures:mix" (2 of them) are in no language, and src/a.ts asks for them',
  ]);
});

test('words that a record still holds and the code can ask for are to be restored, not tidied away', () => {
  const record = (key: string) => ({
    'content/en/translated.yaml': `${key}: { hash: 8ca0bcc3ee0a, to: 8ca0bcc3ee0a, on: 2026-01-01, from: Estero }\n`,
  });
  const said = (key: string) =>
    check(record(key), 'const view = "abroad"; t(`figures:split.${view}`)').join('\n');
  assert.match(
    said('figures:split.abroad'),
    /^content\/it\/figures\/split\.yaml:2 .* in no language/m,
  );
  assert.doesNotMatch(said('figures:split.abroad'), /the record holds/);
  assert.match(said('figures:split.other'), /the record holds "figures:split.other"/);
});

test('the small words by which texts are known cannot go from every language', () => {
  const gone = { 'content/it/format.yaml': 'x: y\n', 'content/en/format.yaml': 'x: y\n' };
  assert.match(check(gone, '').join('\n'), /the words "format:functionWords" are in no language/);
});
