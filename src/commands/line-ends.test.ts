import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { top } from './content-files.ts';
import { commitFiles, gitIn } from './fixture-repository.ts';

test('a checkout with core.autocrlf has LF line ends', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'dodici-miliardi-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const day = '2026-01-01';
  const repository = commitFiles(join(folder, 'repository'), day, [
    ['.gitattributes', readFileSync(join(top, '.gitattributes'), 'utf8')],
    ['content/it/plan.mdx', 'one\ntwo\n'],
  ]);
  gitIn(folder, day, 'clone', '-q', '-c', 'core.autocrlf=true', repository, 'clone');
  const text = readFileSync(join(folder, 'clone', 'content', 'it', 'plan.mdx'), 'utf8');
  assert.equal(text, 'one\ntwo\n');
});
