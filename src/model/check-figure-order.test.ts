import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContentFiles } from '../commands/content-files.ts';
import { languages } from '../i18n/languages.ts';
import { checkContent } from './check.ts';

const { files } = readContentFiles();
const story = 'content/facts/story.yaml';
const check = (changes: Readonly<Record<string, (text: string) => string>>) =>
  checkContent(
    new Map([...files].map(([path, text]) => [path, changes[path]?.(text) ?? text])),
    languages,
  ).problems.map(({ file, line, message, remedy }) => `${file}:${line} ${message} → ${remedy}`);
const figures = /^figures: \[(.*)\]$/m.exec(files.get(story)!)![1]!.split(', ');
const line =
  files
    .get(story)!
    .split('\n')
    .findIndex((each) => each.startsWith('figures:')) + 1;

test('figures listed in another order than the text has them are told, with the right order', () => {
  const [first, second, ...more] = figures as [string, string, ...string[]];
  const swapped = (text: string) =>
    text.replace(/^figures: .*$/m, `figures: [${[second, first, ...more].join(', ')}]`);
  const [said, ...others] = check({ [story]: swapped });
  assert.deepEqual(others, []);
  assert.ok(
    said!.startsWith(
      `${story}:${line} figure 1 of the list is "${second}", and the text has "${first}"`,
    ),
  );
  assert.ok(said!.endsWith(`[${figures.join(', ')}]`));
});

test('sections put in another order take their figures along: the numbers are told as well', () => {
  const turned = (text: string) =>
    text.replace(
      /^sections: \[(.*)\]$/m,
      (_, ids: string) => `sections: [${ids.split(', ').toReversed().join(', ')}]`,
    );
  assert.match(check({ [story]: turned }).join('\n'), /as readers meet them/);
});
