import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContentError } from './content-error.ts';
import { formatProblem } from './model/problem.ts';

const problems = [
  { file: 'content/it/plan.mdx', line: 24, message: 'a number is typed', remedy: 'name it' },
  { file: 'content/en/plan.mdx', line: 3, message: 'a twin is missing', remedy: 'write it' },
];

test('mistakes are the list of the check, with the place of the first and no stack', () => {
  const error = new ContentError(problems);
  assert.equal(error.message, problems.map(formatProblem).join('\n'));
  assert.deepEqual(error.loc, { file: 'content/it/plan.mdx', line: 24, column: 1 });
  assert.equal(error.stack, '');
});
