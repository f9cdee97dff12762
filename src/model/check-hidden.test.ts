import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutHiddenSigns } from './check-hidden.ts';
import type { Problem } from './problem.ts';

const read = (text: string) => {
  const problems: Problem[] = [];
  const clean = withoutHiddenSigns('content/it/plan.mdx', text, (problem) =>
    problems.push(problem),
  );
  return { clean, problems };
};

test('a hidden sign is told with its line, and the text is read without it', () => {
  const { clean, problems } = read('uno\ndue\u200b\ntre\u200b');
  assert.equal(clean, 'uno\ndue\ntre');
  assert.deepEqual(
    problems.map(({ file, line }) => `${file}:${line}`),
    ['content/it/plan.mdx:2'],
  );
  assert.match(problems[0]!.message, /U\+200B ZERO WIDTH SPACE .*\(and 1 more in this file\)/);
});

test('a letter in pieces is told with its line and both ways to write it', () => {
  const { clean, problems } = read('uno\nperche\u0301\n');
  assert.equal(clean, 'uno\nperché\n');
  assert.equal(problems[0]!.line, 2);
  assert.match(problems[0]!.message, /^"é" is written as U\+0065 U\+0301/);
  assert.match(problems[0]!.remedy, /U\+00E9/);
});

test('a text that is right is given back as it is', () => {
  assert.deepEqual(read('È così:\u00a0sì.\n'), { clean: 'È così:\u00a0sì.\n', problems: [] });
});

test('accents heaped on a letter, or on none, are told with their line', () => {
  for (const [text, line] of [
    ['uno\na\u0300\u0301\u0302\n', 2],
    ['uno\n\n \u0301due\n', 3],
    ['\u0308uno', 1],
  ] as const) {
    const { problems } = read(text);
    assert.equal(problems.length, 1, text);
    assert.equal(problems[0]!.line, line);
    assert.match(problems[0]!.message, /are marks on a mark, or on no letter/);
  }
  assert.deepEqual(read('हिन्दी ภาษาไทย Việt').problems, []);
});
