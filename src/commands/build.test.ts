import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { readEnvironment } from '../environment.ts';
import { lockBuild } from './build-lock.ts';
import { writeRecord } from './built-record.ts';
import { top } from './content-files.ts';
import { folderFingerprint, inputsFingerprint } from './fingerprint.ts';
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

/** Runs a command in the copy, in an environment where only `env` is set of what the project reads. */
function run(command: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [`src/commands/${command}.ts`, ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, PORT: '', SITE_URL: '', BASE_PATH: '', ...env },
  });
}

/** Runs the build in the copy; gives what an author sees. Asserts that it failed and broke nothing. */
function refusal(flags: readonly string[] = [], env: Record<string, string> = {}): string {
  const { status, stderr } = run('build', flags, env);
  assert.equal(status, 1, stderr);
  assert.doesNotMatch(stderr, /^\s+at /m);
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
  assert.match(refusal(['--relase']), /^"--relase" is not known here\. .*--release, --precompress/);
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

test('a wrong environment is told before the content is read', () => {
  writeFileSync(join(copy, 'content/en/asic.mdx'), ' \n');
  assert.match(
    refusal([], { SITE_URL: 'example.org' }),
    /^SITE_URL is "example\.org": .*https:\/\/.*\n$/,
  );
  for (const command of ['start', 'serve', 'dev']) {
    const { status, stdout, stderr } = run(command, [], { PORT: 'abc' });
    assert.deepEqual([status, stdout], [1, ''], command);
    assert.match(stderr, /^PORT is "abc": it takes a whole number from 1 to 65535.*\n$/, command);
  }
});

test('a release without a public address is refused', () => {
  assert.match(refusal(['--release']), /^A release needs its public address.*Set SITE_URL/);
});

test('a release that names nobody is refused: file, line, what is missing, what to write', () => {
  for (const path of ['facts', 'it', 'en'])
    rmSync(join(copy, `content/${path}/publisher.yaml`), { force: true });
  writeFileSync(join(copy, 'content/facts/publisher.yaml'), '# Nobody yet.\nname:\ncontact:\n');
  const said = refusal(['--release'], { SITE_URL: 'https://example.org' });
  for (const line of [
    /^content\/facts\/publisher\.yaml:2 {2}nobody answers for the site: `name` says nothing\n +→ write `name:`/m,
    /^content\/facts\/publisher\.yaml:3 {2}nobody can be reached: `contact` says nothing/m,
    /^content\/facts\/publisher\.yaml:1 {2}a mistake can be reported nowhere/m,
    /^content\/it\/publisher\.yaml:1 {2}readers are not told who pays/m,
    /^content\/en\/publisher\.yaml:1 {2}readers are not told who wrote/m,
    /^\d+ things keep the release back; nothing was built\.$/m,
  ])
    assert.match(said, line);
});

test('a port that is taken is told before the build, with one that is free', async () => {
  const other = createServer();
  await new Promise<void>((open) => other.listen(0, open));
  const { port } = other.address() as AddressInfo;
  try {
    for (const command of ['start', 'serve', 'dev']) {
      const { status, stdout, stderr } = run(command, [], { PORT: String(port) });
      assert.deepEqual([status, stdout], [1, ''], command);
      assert.match(stderr, new RegExp(`^Port ${port} is in use.* Port \\d+ is free: .*npm start`));
    }
  } finally {
    other.close();
  }
});

test('a second build is refused while one is running', () => {
  const leave = lockBuild(join(copy, '.cache', 'build.lock'));
  try {
    assert.match(refusal(), new RegExp(`^Another build is running \\(process ${process.pid}\\)`));
  } finally {
    leave();
  }
});

test('a folder whose name would lose files of the site is refused before anything is built', () => {
  const plain = copy;
  for (const sign of process.platform === 'win32' ? ['%', '#'] : ['%', '#', '?']) {
    copy = `${plain} 1${sign}2`;
    renameSync(plain, copy);
    try {
      assert.match(refusal(), /^The project lies in .* Rename the folder.*\n$/);
      assert.match(run('start').stderr, /^The project lies in /);
    } finally {
      renameSync(copy, plain);
      copy = plain;
    }
  }
});

test('a file called dist is refused and left', () => {
  const [dist, aside] = [join(copy, 'dist'), join(copy, 'aside')];
  renameSync(dist, aside);
  writeFileSync(dist, 'mine');
  try {
    const { status, stderr } = run('build');
    assert.equal(status, 1);
    assert.match(stderr, /^dist is a file.*Move it away\.\n$/);
    assert.equal(readFileSync(dist, 'utf8'), 'mine');
  } finally {
    rmSync(dist);
    renameSync(aside, dist);
  }
});

/** A port that nothing listens to. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((open) => probe.listen(0, open));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

// What the last build wrote down, as if it had made the site that stands in the copy.
const writeDown = (inputs: string) =>
  writeRecord(join(copy, '.cache/built.json'), {
    inputs,
    site: folderFingerprint(join(copy, 'dist'))!,
    files: 1,
    pages: 1,
    precompressed: false,
    at: '2026-11-28T18:00:00.000Z',
  });

test('where nothing changed the content is checked and nothing is built', () => {
  writeDown(inputsFingerprint(copy, readEnvironment({})));
  const { status, stdout, stderr } = run('build');
  assert.deepEqual(
    [status, stderr],
    [
      0,
      'no git history here: ids and numbers were compared with nothing that was published before\n',
    ],
  );
  assert.match(stdout, /^content .* sections, .*\nNothing changed since .*--force.*\n$/);
  assert.equal(readFileSync(join(copy, 'dist', 'index.html'), 'utf8'), 'the last good site');
});

test('npm start serves what nothing changed of at once, and ends at once when told to', async () => {
  const port = await freePort();
  writeDown(inputsFingerprint(copy, readEnvironment({ PORT: String(port) })));
  const child = spawn(process.execPath, ['src/commands/start.ts'], {
    cwd: copy,
    env: { ...process.env, PORT: String(port), SITE_URL: '', BASE_PATH: '' },
  });
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (/The site is open at/.test(said)) break;
  }
  assert.match(said, new RegExp(`^Nothing changed since [^]*open at http://localhost:${port}/`));
  const page = await fetch(`http://localhost:${port}/`);
  assert.equal(await page.text(), 'the last good site');
  child.kill('SIGTERM');
  const [status, signal] = (await once(child, 'exit')) as [number | null, string | null];
  // Windows has no signals: it ends a process there and then.
  assert.deepEqual([status, signal], process.platform === 'win32' ? [null, 'SIGTERM'] : [0, null]);
});

test('a site that was damaged, or whose inputs changed, is built again by npm start', async () => {
  appendFileSync(join(copy, 'content/it/plan.mdx'), '\nCirca 5,5 miliardi.\n');
  writeDown('what the inputs were');
  // A mistake in the content shows that a build was begun.
  const { status, stderr } = run('start', [], { PORT: String(await freePort()) });
  assert.equal(status, 1);
  assert.match(stderr, /in the content; nothing was built/);
});
