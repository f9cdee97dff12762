import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Linter } from 'eslint';
import { languagesByName } from './languages-by-name.ts';

/** How often code is refused. */
function faults(code: string): number {
  const rules: Linter.RulesRecord = { 'no-restricted-syntax': ['error', ...languagesByName] };
  const messages = new Linter().verify(code, { rules });
  assert.deepEqual(
    messages.filter(({ fatal }) => fatal),
    [],
  );
  return messages.length;
}

test('code that asks which language it is in is refused', () => {
  for (const code of [
    "if (locale === 'it') go();",
    "const x = 'en-GB' != page.lang;",
    'const x = entry.language.code !== `fr`;',
    'const x = `it` == language;',
    "switch (locale) { case 'it': go(); }",
    "switch (page.lang) { case 'en': go(); }",
  ])
    assert.equal(faults(code), 1, code);
});

test('a comparison of languages with each other, and of other things, is none', () => {
  for (const code of [
    'if (locale === other.locale) go();',
    "if (side === 'us') go();",
    "if (lang === 'none') go();",
    "switch (side) { case 'us': go(); }",
  ])
    assert.equal(faults(code), 0, code);
});

test('a list of the languages is refused wherever it stands', () => {
  assert.equal(faults("const all = ['it', 'en'];"), 1);
  assert.equal(faults("for (const locale of ['en', 'it', 'fr']) go(locale);"), 1);
  assert.equal(faults("const ids = ['it', 'was'];"), 0);
});
