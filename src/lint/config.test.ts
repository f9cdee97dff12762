import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const eslint = new ESLint({ cwd: join(import.meta.dirname, '..', '..') });

/** The rules that refuse something in a file of this path. */
async function rulesFor(path: string): Promise<ReadonlySet<string>> {
  const { rules } = (await eslint.calculateConfigForFile(path)) as {
    rules: Readonly<Record<string, readonly [severity: number]>>;
  };
  return new Set(
    Object.entries(rules)
      .filter(([, [severity]]) => severity === 2)
      .map(([name]) => name),
  );
}

const own = ['site/allowed-imports', 'site/hard-coded-words', 'no-restricted-syntax'];

test('the rules of this site hold in its code, in templates and in the scripts inside them', async () => {
  for (const path of ['src/model/check.ts', 'src/pages/404.astro', 'src/pages/404.astro/1.ts']) {
    const rules = await rulesFor(path);
    assert.deepEqual(
      own.filter((rule) => !rules.has(rule)),
      [],
      path,
    );
  }
});

test('tests may name a language and import what they like', async () => {
  const rules = await rulesFor('src/model/check.test.ts');
  assert.deepEqual(
    own.filter((rule) => rules.has(rule)),
    [],
  );
});

test('TypeScript is linted with its types, promises left alone included', async () => {
  for (const path of ['src/commands/build.ts', 'src/model/check.test.ts', 'e2e/split.spec.ts']) {
    const rules = await rulesFor(path);
    for (const rule of ['no-floating-promises', 'no-misused-promises', 'await-thenable'])
      assert.ok(rules.has(`@typescript-eslint/${rule}`), `${rule} in ${path}`);
  }
});
