import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { top } from './content-files.ts';

const workflows = [
  ...readdirSync(join(top, '.github/workflows')).map((name) => `.github/workflows/${name}`),
  'hosting/github-pages.yml',
].map((path) => [path, readFileSync(join(top, path), 'utf8')] as const);
const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly uses?: string; readonly run?: string }[] }>
  >;
}

test('a workflow runs npm commands that there are, and actions of a named version', () => {
  for (const [path, text] of workflows) {
    const { jobs } = parse(text) as Workflow;
    for (const { uses, run } of Object.values(jobs).flatMap(({ steps }) => steps)) {
      const script = run && /^npm (?:run )?([\w-]+)(?: -- .*)?$/.exec(run)?.[1];
      assert.ok(script === undefined ? uses : script in scripts, `${path}: ${run ?? 'no step'}`);
      if (uses !== undefined) assert.match(uses, /^[\w-]+\/[\w-]+@(v\d|[0-9a-f]{40}$)/, path);
    }
  }
});

test('a workflow says what it may do, and may write to nothing but the site', () => {
  for (const [path, text] of workflows) {
    const { contents, ...more } = (parse(text) as Workflow).permissions;
    assert.equal(contents, 'read', path);
    const publishes = path === 'hosting/github-pages.yml';
    assert.deepEqual(more, publishes ? { pages: 'write', 'id-token': 'write' } : {}, path);
  }
});
