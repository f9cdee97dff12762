import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../i18n/languages.ts';
import { checkContent } from '../model/check.ts';
import { checkShown } from './check-shown.ts';
import { readContentFiles } from './content-files.ts';

const { files } = readContentFiles();
/** Where the story names its figures. */
const figuresLine =
  files
    .get('content/facts/story.yaml')!
    .split('\n')
    .findIndex((line) => line.startsWith('figures:')) + 1;
const shown = (path: string, from: RegExp, to: string) => {
  const text = files.get(path)!;
  const changed = text.replace(from, to);
  assert.notEqual(changed, text);
  return checkShown(checkContent(new Map([...files, [path, changed]]), languages).model!);
};

test('the figures and titles of the content can be made', () => {
  assert.deepEqual(checkShown(checkContent(files, languages).model!), []);
});

test('a value that a figure cannot show is told as a sentence, with file and line', () => {
  const problems = shown('content/facts/claims.yaml', /value: 60\n/, 'value: 65\n');
  assert.ok(problems.length > 0);
  for (const { file, line, message } of problems) {
    assert.equal(`${file}:${line}`, `content/facts/story.yaml:${figuresLine}`);
    assert.match(message, /^the figure "split" cannot be drawn in "\w+": .* no square is ever cut/);
  }
});

test('words that a figure lacks are told by their key', () => {
  const [problem] = shown('content/it/figures/split.yaml', / {2}home: .*\n/, '');
  assert.match(problem!.message, /"split" cannot be drawn in "it": .*no words for "split.home"/);
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
