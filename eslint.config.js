import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { allowedImports } from './src/lint/allowed-imports.ts';
import { hardCodedWords } from './src/lint/hard-coded-words.ts';
import { languagesByName } from './src/lint/languages-by-name.ts';

const tests = ['**/*.test.ts', '**/*.spec.ts'];
/** The scripts inside `.astro` files, under the names that eslint-plugin-astro gives them. */
const astroScripts = '**/*.astro/*.ts';

/** What the project lints; layout is left to Prettier. */
export default defineConfig(
  globalIgnores(['dist', '.astro', '.cache', 'test-results', 'playwright-report']),
  eslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      // The signs that XML forbids can only be written as control characters.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: [astroScripts],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-floating-promises': [
        'error',
        // node:test waits for the tests of a file by itself.
        { allowForKnownSafeCalls: [{ from: 'package', name: 'test', package: 'node:test' }] },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {
          ignoreArrowShorthand: true,
          ignoreVoidOperator: true,
          ignoreVoidReturningFunctions: true,
        },
      ],
      // `void` says that a result is not wanted, whether there is one or not.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Text is measured and cut by code points on purpose, and a literal text cannot be allowed.
      '@typescript-eslint/no-misused-spread': 'off',
      // Reads the type argument of `Promise.withResolvers<void>()` as a mistake.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    // What a page, a server or a file hands over is `any`; an assertion on it follows at once.
    files: ['e2e/**/*.ts', ...tests],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  {
    // Only `astro check` knows what an `.astro` file exports; these modules list such files.
    files: ['src/components/**/*.ts'],
    ignores: tests,
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Without types: the parser would make a second program for them, which takes half as long
    // again and knows no type of a tag. `astro check` reads their types.
    files: ['**/*.astro', astroScripts],
    extends: [tseslint.configs.strict],
  },
  {
    files: ['**/*.ts', '**/*.astro'],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // `typeof import('./x.ts')` is the type of a module as a whole.
        { disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        // `_` is a name that only takes a place.
        { varsIgnorePattern: '^_$', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // With noUncheckedIndexedAccess, `!` says that an entry is there by construction.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // TypeScript knows every name better.
      'no-undef': 'off',
    },
  },
  // After the rules for TypeScript, which set a parser of their own.
  astro.configs.recommended,
  {
    files: ['src/**/*.ts', 'src/**/*.astro'],
    // Tests read a sample of content, whose languages have names.
    ignores: [...tests, '**/*.d.ts', 'src/model/sample-content.ts'],
    plugins: {
      site: { rules: { 'allowed-imports': allowedImports, 'hard-coded-words': hardCodedWords } },
    },
    rules: {
      'site/allowed-imports': 'error',
      'site/hard-coded-words': 'error',
      'no-restricted-syntax': ['error', ...languagesByName],
    },
  },
  { files: ['*.js', '**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['public/**/*.js', 'src/**/*.js'], languageOptions: { globals: globals.browser } },
);
