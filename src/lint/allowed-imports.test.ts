import { join } from 'node:path';
import { test } from 'node:test';
import { RuleTester, type Rule } from 'eslint';
import tseslint from 'typescript-eslint';
import { allowedImports } from './allowed-imports.ts';

// typescript-eslint and ESLint have types of their own for a rule.
const rule = allowedImports as unknown as Rule.RuleModule;

const top = join(import.meta.dirname, '..', '..');
const file = (path: string, code: string) => ({ filename: join(top, path), code });
const refused = (path: string, code: string, message: RegExp) => ({
  ...file(path, code),
  errors: [{ message }],
});
const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

test('every way to import is seen: import, export from, import() in code and in types', () => {
  const message = /may not import src\/figures\/b\.ts/;
  tester.run('allowed-imports', rule, {
    valid: [
      file('src/pages/a.ts', "import { b } from '../figures/b.ts';"),
      file('src/enhance/a.ts', "import { b } from './b.ts'; import 'd3'; const c = import(b);"),
    ],
    invalid: [
      refused('src/enhance/a.ts', "import { b } from '../figures/b.ts';", message),
      refused('src/enhance/a.ts', "import '../figures/b.ts';", message),
      refused('src/enhance/a.ts', "export { b } from '../figures/b.ts';", message),
      refused('src/enhance/a.ts', "export * from '../figures/b.ts';", message),
      refused('src/enhance/a.ts', "const b = await import('../figures/b.ts');", message),
      refused('src/enhance/a.ts', "let b: import('../figures/b.ts').B;", message),
    ],
  });
});

test('an import of types alone may cross where one of values may not', () => {
  const [types, values] = [
    "import type { L } from '../i18n/b.ts';",
    "import { type L } from '../i18n/b.ts';",
  ];
  tester.run('allowed-imports', rule, {
    valid: [file('src/model/a.ts', types)],
    // What imports nothing but `{ type L }` still runs the file.
    invalid: [refused('src/model/a.ts', values, /may not import src\/i18n\/b\.ts/)],
  });
});
