import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTitles } from './check-titles.ts';
import type { Problem } from './problem.ts';

const told = (...titles: [id: string, title: string][]) => {
  const problems: Problem[] = [];
  checkTitles(
    titles.map(([id, title], index) => ({
      id,
      title,
      file: 'content/it/claims.yaml',
      line: index,
    })),
    (problem) => problems.push(problem),
  );
  return problems;
};

test('titles that differ are right', () => {
  assert.deepEqual(told(['plan', 'Il piano'], ['chip', 'Il chip']), []);
});

test('two units with one title are refused, and both are named', () => {
  const [problem, ...others] = told(
    ['plan', 'Il piano'],
    ['chip', 'Il chip'],
    ['other', 'Il piano'],
  );
  assert.match(problem!.message, /"other" and "plan" \(content\/it\/claims.yaml:0\) both/);
  assert.equal(problem!.line, 2);
  assert.deepEqual(others, []);
});

test('capitals and spaces do not make a title another one', () => {
  assert.equal(
    told(['plan', '5,5\u00a0miliardi Di dollari'], ['chip', '5,5 miliardi di dollari ']).length,
    1,
  );
});
