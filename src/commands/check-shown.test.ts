import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from '../model/check.ts';
import { checkShown } from './check-shown.ts';
import { readContentFiles } from './content-files.ts';

const { files } = readContentFiles();
const shown = (path: string, from: RegExp, to: string) => {
  const text = files.get(path)!;
  const changed = text.replace(from, to);
  assert.notEqual(changed, text);
  return checkShown(checkContent(new Map([...files, [path, changed]]), languages).model!);
};

test('the figures and titles of the content can be made', () => {
  assert.deepEqual(checkShown(checkContent(files, languages).model!), []);
});

test('a share that comes to no whole squares is shown', () => {
  assert.deepEqual(shown('content/facts/claims.yaml', /value: 60\n/, 'value: 65\n'), []);
});

test('a value that a figure cannot show is told as a sentence, at its own line', () => {
  const path = 'content/facts/claims.yaml';
  const lines = files.get(path)!.split('\n');
  const line = lines.findIndex((text) => text.startsWith('china-nvidia:')) + 1;
  const problems = shown(path, /value: 60\n/, 'value: 99.99\n');
  assert.ok(problems.length > 0);
  for (const problem of problems) {
    assert.equal(`${problem.file}:${problem.line}`, `${path}:${line}`);
    assert.match(
      problem.message,
      /^the figure "split" cannot be drawn in "\w+": "china-nvidia" would be 0\.\d+ of one square among \d+/,
    );
  }
});

test('words that a figure lacks are told by their key', () => {
  const [problem] = shown('content/it/figures/split.yaml', / {2}home: .*\n/, '');
  assert.match(
    problem!.message,
    /"figures:split.home" are missing, and the figure "split" in "it"/,
  );
  assert.match(`${problem!.file}:${problem!.line}`, /^content\/it\/figures\/split\.yaml:\d+$/);
});

test('a form of numbers or dates that a language lacks is told in its file, once', () => {
  const format = 'content/it/format.yaml';
  for (const [from, key] of [
    [/ {2}about: 'circa.*\n/, 'format:bound.about'],
    [/ {2}first: .*\n/, 'format:date.first'],
  ] as const) {
    const problems = shown(format, from, '');
    assert.deepEqual(
      problems.map(
        ({ file, message }) => `${file} ${/^the words "([^"]+)" are missing/.exec(message)?.[1]}`,
      ),
      [`${format} ${key}`],
    );
  }
});

test('a sign that the fonts of the site do not have is told in a title, which a card shows', () => {
  const problems = shown('content/it/plan.mdx', /^title: /m, 'title: 😀 ');
  assert.deepEqual(
    problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
    [
      'content/it/plan.mdx:2 the title of "plan" has "😀", which the fonts of the site do not have: its card would show a hole',
    ],
  );
});

test('a sign that the fonts of the site do not have is told in a title, which a card shows', () => {
  const problems = shown('content/it/plan.mdx', /^title: /m, 'title: 😀 ');
  assert.deepEqual(
    problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
    [
      'content/it/plan.mdx:2 the title of "plan" has "😀", which the fonts of the site do not have: its card would show a hole',
    ],
  );
});

test('a figure that nothing draws is told once, where the story names it', () => {
  const { model } = checkContent(files, languages);
  const story = { ...model!.story, figures: [...model!.story.figures, 'nowhere'] };
  const problems = checkShown({ ...model!, story });
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['nothing draws the figure "nowhere"'],
  );
});
