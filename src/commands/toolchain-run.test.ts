import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { top } from './content-files.ts';

// Each test runs run.mjs in a small project of its own: one package, a stand-in for npm that writes what
// npm writes, and a command that says what reached it. On the drive of the real Node, for relative paths.
mkdirSync(join(top, '.cache'), { recursive: true });
const base = mkdtempSync(join(top, '.cache', 'toolchain-'));
after(() => rmSync(base, { recursive: true, force: true }));

const npmScript = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('fs');
appendFileSync(process.env.NPM_LOG, process.argv.slice(2).join(' ') + '\\n');
if (process.env.NPM_FAILS) {
  console.error('npm error code ENOSPC\\nnpm error nospc no space left\\nnpm error     at write (x.js:1:1)');
  process.exit(228);
}
if (process.env.NPM_WARNS) console.error('npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device');
const { packages } = JSON.parse(readFileSync('package-lock.json'));
for (const path of Object.keys(packages).filter(Boolean)) {
  mkdirSync(path, { recursive: true });
  writeFileSync(path + '/package.json', '{}');
}
mkdirSync('node_modules', { recursive: true });
if (!process.env.NPM_STOPS) writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
`;
const say = 'console.log(JSON.stringify({ args: process.argv.slice(2), node: process.env.NODE }))';

interface Project {
  readonly folder: string;
  /** Runs run.mjs with words after it; `preload` is JavaScript that runs before it. */
  readonly run: (
    words: readonly string[],
    env?: Readonly<Record<string, string>>,
    preload?: string,
  ) => { status: number | null; stdout: string; stderr: string };
  /** How often npm was started, and with which words. */
  readonly npmRuns: () => string[];
}

/** A project whose Node is `version`; the brought one is, in truth, the Node that runs the tests. */
function project(version = process.versions.node): Project {
  const folder = mkdtempSync(join(base, 'p-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  cpSync(join(top, '.toolchain'), join(folder, '.toolchain'), {
    recursive: true,
    filter: (path) => !relative(top, path).includes('node_modules'),
  });
  const brought = join(folder, '.toolchain', 'node', 'node_modules', 'node-here');
  const entry = {
    version,
    optional: true,
    os: [process.platform],
    cpu: [process.arch],
    bin: { node: relative(brought, process.execPath) },
  };
  const lock = { packages: { 'node_modules/node-here': entry } };
  write('.toolchain/node/package-lock.json', JSON.stringify(lock));
  write('.node-version', `${version}\n`);
  const packages = { 'node_modules/tool': { version: '1.0.0', dev: true } };
  write('package-lock.json', JSON.stringify({ packages }));
  write('npm/package.json', '{}');
  write('npm/npm-cli.js', npmScript);
  write('say.mjs', say);
  write('fail.mjs', 'process.exit(7)');
  const log = join(folder, 'npm.log');
  return {
    folder,
    run: (words, env = {}, preload) => {
      if (preload) write('preload.mjs', preload);
      const imports = preload ? ['--import', pathToFileURL(join(folder, 'preload.mjs')).href] : [];
      return spawnSync(process.execPath, [...imports, '.toolchain/run.mjs', ...words], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          npm_execpath: join(folder, 'npm', 'npm-cli.js'),
          npm_config_user_agent: 'npm/8.0.0',
          NPM_LOG: log,
          ...env,
        },
      });
    },
    npmRuns: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
  };
}

/** Lays out an installation as if somebody had run npm by hand. */
function installByHand(folder: string, entry: object): void {
  mkdirSync(join(folder, 'node_modules', 'tool'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', 'tool', 'package.json'), '{}');
  writeFileSync(
    join(folder, 'node_modules', '.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/tool': entry } }),
  );
}

test('the first command installs, development packages too, and the second does not', () => {
  const { run, npmRuns } = project();
  const production = { NODE_ENV: 'production', npm_config_omit: 'dev' };
  assert.equal(run(['node', 'say.mjs'], production).status, 0);
  assert.equal(run(['node', 'say.mjs']).stderr, '');
  const [first = '', ...more] = npmRuns();
  assert.match(first, /^ci .*--include=dev --include=optional/);
  assert.deepEqual(more, []);
});

test('an installation made by hand is used as it is', () => {
  const { folder, run, npmRuns } = project();
  installByHand(folder, { version: '1.0.0' });
  assert.equal(run(['node', 'say.mjs']).status, 0);
  assert.deepEqual(npmRuns(), []);
});

test('an outdated installation is renewed, unless it holds a linked package', () => {
  const { folder, run, npmRuns } = project();
  installByHand(folder, { version: '0.9.0' });
  run(['node', 'say.mjs']);
  assert.equal(npmRuns().length, 1);
  const linked = project();
  installByHand(linked.folder, { version: '1.0.0' });
  const record = { packages: { 'node_modules/other': { link: true } } };
  writeFileSync(join(linked.folder, 'node_modules', '.package-lock.json'), JSON.stringify(record));
  const { status, stderr } = linked.run(['node', 'say.mjs']);
  assert.equal(status, 0);
  assert.match(stderr, /holds a linked package \(node_modules\/other\).*`npm ci` renews it/);
  assert.deepEqual(linked.npmRuns(), []);
});

test('an installation that stopped midway is one sentence, and the next command makes it whole', () => {
  const { run, npmRuns } = project();
  const { status, stderr, stdout } = run(['node', 'say.mjs'], { NPM_STOPS: '1' });
  assert.equal(status, 1);
  assert.match(stderr, /1 packages are missing \(node_modules\/tool\)/);
  assert.equal(stdout, '');
  assert.equal(run(['node', 'say.mjs']).status, 0);
  assert.equal(npmRuns().length, 2);
});

test('an installation on a full disk has failed and is made again, though npm ends well', () => {
  const { run, npmRuns } = project();
  const { status, stderr } = run(['node', 'say.mjs'], { NPM_WARNS: '1' });
  assert.equal(status, 1);
  assert.match(stderr, /the disk is full/);
  assert.equal(run(['node', 'say.mjs']).status, 0);
  assert.equal(npmRuns().length, 2);
});

test('a failed installation says the cause and npm’s reason without a stack, and ends with 1', () => {
  const { run } = project();
  const { status, stderr, stdout } = run(['node', 'say.mjs'], { NPM_FAILS: '1' });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  const [, sentence = '', ...reason] = stderr.trim().split('\n');
  assert.match(sentence, /^The packages of .* are not installed: the disk is full\./);
  assert.deepEqual(reason, ['  nospc no space left']);
});

test('arguments reach a command as they are written, and its exit status comes back', () => {
  const { run } = project();
  const words = ['two words & more', 'a "quoted" word', '$HOME %PATH%', ''];
  const { stdout } = run(['node', 'say.mjs', ...words]);
  assert.deepEqual(JSON.parse(stdout), { args: words, node: process.execPath });
  assert.equal(run(['node', 'fail.mjs', '--then', 'node', 'say.mjs']).status, 7);
  assert.equal(run(['node', 'fail.mjs', '--then', 'node', 'say.mjs']).stdout, '');
});

test('a word that is no command is one sentence', () => {
  const { status, stderr } = project().run(['nothing']);
  assert.equal(status, 1);
  assert.match(stderr, /^"nothing" is no command: .*\n$/m);
});

/** Makes run.mjs believe that another Node runs it. */
const otherNode = (version: string) =>
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;

test('under any other Node, newer ones too, the brought one is installed once and runs by its path', () => {
  for (const system of ['18.0.0', '99.0.0']) {
    const { folder, run, npmRuns } = project();
    installByHand(folder, { version: '1.0.0' });
    const words = ['node', '-p', 'process.env.NODE'];
    const { status, stdout, stderr } = run(words, {}, otherNode(system));
    assert.equal(status, 0, stderr);
    assert.equal(stdout.trim(), process.execPath);
    run(words, {}, otherNode(system));
    assert.equal(npmRuns().length, 1);
  }
});

test('a brought Node that is not the wanted one is refused each time', () => {
  const { folder, run, npmRuns } = project('26.0.1');
  installByHand(folder, { version: '1.0.0' });
  for (const times of [1, 2]) {
    const { status, stderr } = run(['node', 'say.mjs'], {}, otherNode('18.0.0'));
    assert.equal(status, 1);
    assert.match(stderr, /brought Node 26\.0\.1 does not run here \(it is of another version\)/);
    assert.equal(npmRuns().length, times);
  }
});

test('a Node too old, or a processor without a brought one, is one sentence before npm is asked', () => {
  const { run, npmRuns } = project('26.0.1');
  const old = run(['node', 'say.mjs'], {}, otherNode('16.20.2'));
  assert.match(old.stderr, /^Node 16\.20\.2 is too old[^\n]*\n$/);
  const mips = `Object.defineProperty(process, 'arch', { value: 'mips' });`;
  const other = run(['node', 'say.mjs'], {}, mips);
  assert.match(
    other.stderr,
    /^This project brings no Node for \w+ mips[^\n]*Node 26\.0\.1[^\n]*\n$/,
  );
  assert.deepEqual([old.status, other.status, npmRuns()], [1, 1, []]);
});

test('on Windows the folders of Path are kept and no shell stands before the arguments', () => {
  const { folder, run } = project();
  installByHand(folder, { version: '1.0.0' });
  const windows = `
import cp from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
Object.defineProperty(process, 'platform', { value: 'win32' });
for (const name of Object.keys(process.env)) if (/^path$/i.test(name)) delete process.env[name];
process.env.Path = 'its-own-folder';
cp.spawnSync = (command, args, { env, shell }) => {
  const names = Object.keys(env).filter((name) => /^path$/i.test(name));
  console.log(JSON.stringify({ args, shell: Boolean(shell), names, path: env[names[0]] }));
  return { status: 0 };
};
syncBuiltinESMExports();`;
  const { stdout } = run(['node', 'x.ts', '--reason', 'two words & more'], {}, windows);
  const { args, shell, names, path } = JSON.parse(stdout);
  assert.deepEqual(args, ['x.ts', '--reason', 'two words & more']);
  assert.equal(shell, false);
  assert.equal(names.length, 1);
  assert.match(path, /its-own-folder$/);
  assert.ok(path.startsWith(dirname(process.execPath)));
});
