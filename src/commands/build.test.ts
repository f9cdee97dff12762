import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { top } from './content-files.ts';
import { copyRepository } from './repository-copy.ts';

// A copy of the project with a site that was built before: what an author breaks, in any way.
let copy = '';
before(() => {
  ({ folder: copy } = copyRepository('src', 'package.json', 'tsconfig.json', 'astro.config.mjs'));
  mkdirSync(join(copy, 'dist'));
  writeFileSync(join(copy, 'dist', 'index.html'), 'the last good site');
});
beforeEach(() => {
  rmSync(join(copy, 'content'), { recursive: true, force: true });
  cpSync(join(top, 'content'), join(copy, 'content'), { recursive: true });
});
after(() => rmSync(copy, { recursive: true, force: true }));

/** Runs the build in the copy; gives what an author sees. Asserts that it failed and broke nothing. */
function refusal(...flags: string[]): string {
  const { status, stderr } = spawnSync('node', ['src/commands/build.ts', ...flags], {
    cwd: copy,
    encoding: 'utf8',
  });
  assert.equal(status, 1, stderr);
  assert.equal(readFileSync(join(copy, 'dist', 'index.html'), 'utf8'), 'the last good site');
  assert.equal(existsSync(join(copy, '.cache', 'next')), false);
  return stderr;
}

test('a mistake stops the build with file, line and remedy, and the last site stands', () => {
  appendFileSync(join(copy, 'content/it/plan.mdx'), '\nCirca 5,5 miliardi.\n');
  const said = refusal();
  assert.match(said, /content\/it\/plan\.mdx:\d+ {2}the number "5,5" is typed into prose/);
  assert.match(said, /→ write it in content\/facts\/claims\.yaml/);
});

test('mistakes in several files are told in one run', () => {
  appendFileSync(join(copy, 'content/en/plan.mdx'), '\n<Claim id="nothing">x</Claim>\n');
  appendFileSync(join(copy, 'content/facts/events.yaml'), '\nNo: { date: 2025 }\n');
  const said = refusal();
  assert.match(said, /content\/en\/plan\.mdx:\d+/);
  assert.match(said, /content\/facts\/events\.yaml:\d+/);
  assert.match(said, /\d+ mistakes in the content; nothing was built/);
});

test('a flag that is misspelt is refused', () => {
  assert.match(refusal('--relase'), /'--relase'[\s\S]*It takes --release and --precompress/);
});

test('an empty file is refused', () => {
  writeFileSync(join(copy, 'content/en/asic.mdx'), ' \n');
  assert.match(refusal(), /content\/en\/asic\.mdx:1 {2}the file is empty/);
});

test('a file that is not UTF-8 is refused, with the line of the first bad sign', () => {
  const text = readFileSync(join(copy, 'content/it/story.yaml'), 'utf8');
  writeFileSync(
    join(copy, 'content/it/story.yaml'),
    Buffer.from(`${text}\nx: perch\xe9`, 'latin1'),
  );
  assert.match(refusal(), /content\/it\/story\.yaml:\d+ {2}the file is not UTF-8/);
});

test('a file that is missing is refused by name', () => {
  rmSync(join(copy, 'content/facts/chain.yaml'));
  assert.match(refusal(), /content\/facts\/chain\.yaml:1 {2}the file is missing/);
});
