import { test } from 'node:test';
import { RuleTester, type Rule } from 'eslint';
import astro from 'eslint-plugin-astro';
import { hardCodedWords } from './hard-coded-words.ts';

// typescript-eslint and ESLint have types of their own for a rule.
const rule = hardCodedWords as unknown as Rule.RuleModule;

// The part of the plugin's configuration that reads an `.astro` file.
const { languageOptions = {} } = astro.configs.base.find(({ name }) => name === 'astro/base')!;
const tester = new RuleTester({ languageOptions });
const template = (code: string) => ({ filename: 'a.astro', code });
const found = (code: string, ...words: string[]) => ({
  ...template(code),
  errors: words.map((word) => ({ messageId: 'found', data: { text: word } })),
});

test('words between tags, in labels, in printed strings and in branches are found', () => {
  tester.run('hard-coded-words', rule, {
    valid: [],
    invalid: [
      found('<p>Between tags {n} <b>404</b></p>', 'Between tags'),
      found('Before any tag', 'Before any tag'),
      found('<p>One&nbsp;word</p>', 'One\u00a0word'),
      found('<b aria-label="In a label">404</b>', 'In a label'),
      found('<b title=`One of ${n}`>404</b>', 'One of'),
      found('<a title={id ? "Seen" : t(id)}>{id}</a>', 'Seen'),
      found('<p>{wide ? <i>In a branch</i> : "In a string"}</p>', 'In a branch', 'In a string'),
      found('<p>{kind === "not printed" && "After and"}</p>', 'After and'),
      found('<p>{known ?? "Not known"}</p>', 'Not known'),
      found('<p>{"Joined " + n}</p>', 'Joined'),
      found('<p>{`One of ${n}`}</p>', 'One of'),
      found('<>{"In a fragment"}</>', 'In a fragment'),
      found('{"Outside of tags"}', 'Outside of tags'),
      found('<ul>{list.map((id) => <li>Inside</li>)}</ul>', 'Inside'),
    ],
  });
});

test('what no reader sees as words is no fault', () => {
  tester.run('hard-coded-words', rule, {
    valid: [
      template("---\nconst secret = 'not printed';\n---\n<!doctype html>\n<!-- a comment -->"),
      template('<p class="lead" class:list={["a", { is: true }]} data-kind="claim">{n} · 404</p>'),
      template("<p>{t('interface:door.read')} {kind === 'claim' ? n : ''}</p>"),
      template('<style>p { color: red; }</style><script>const name = "value";</script>'),
    ],
    invalid: [],
  });
});
