// For maintainers: tries the project on fresh clones of HEAD under other versions of Node and npm.
//   node .toolchain/run.mjs node .toolchain/try-versions.mjs 18+8 20+10.8.2 --start
// For each pair `npm run check` runs twice; with --start also `npm start`, until the site answers on
// TRY_PORT, default 4400.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withPath } from './environment.mjs';
import { lockOf, readJson } from './install.mjs';
import { thisMachine } from './machine.mjs';
import { ownNode } from './own-node.mjs';

const top = dirname(import.meta.dirname);
const machine = thisMachine();
const port = process.env.TRY_PORT ?? '4400';
const base = mkdtempSync(join(tmpdir(), 'dodici-versions-'));

/** The environment as it was before npm and run.mjs added theirs. */
function outerEnv() {
  const ours = /^(npm_|NODE$|INIT_CWD$|ASTRO_TELEMETRY_DISABLED$)/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const path = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = (env[path] ?? '').split(delimiter).filter((folder) => !folder.startsWith(top));
  return { ...env, [path]: folders.join(delimiter) };
}

/** Installs a package into a folder of its own, once, and returns where it lies. */
function fetched(name, version) {
  const prefix = join(base, `${name}-${version}`);
  const folder = join(prefix, 'node_modules', name);
  if (readJson(join(folder, 'package.json'))) return folder;
  mkdirSync(prefix, { recursive: true });
  const args = ['install', '--prefix', prefix, '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [program, ...first] = npm;
  const done = spawnSync(program, [...first, ...args, `${name}@${version}`], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${name}@${version}: ${done.error ?? done.stderr}`);
  return folder;
}

/** Runs npm in a clone; its output goes to `log`. Returns the child process. */
function startNpm({ node, npmCli, clone, env, log }, ...args) {
  const out = openSync(log, 'a');
  return spawn(node, [npmCli, ...args], {
    cwd: clone,
    env,
    stdio: ['ignore', out, out],
    detached: machine.os !== 'win32', // a group of its own, to be ended as a whole
  });
}

/** Seconds that a command took, or undefined if it failed. */
async function timed(pair, ...args) {
  const began = performance.now();
  const child = startNpm(pair, ...args);
  const code = await new Promise((done) => child.on('exit', done));
  return code === 0 ? (performance.now() - began) / 1000 : undefined;
}

/** Seconds until `npm start` serves both languages, or undefined if it ended before. */
async function served(pair) {
  const began = performance.now();
  const env = { ...pair.env, PORT: port };
  const child = startNpm({ ...pair, env }, 'start');
  let seconds;
  while (child.exitCode === null && seconds === undefined) {
    await pause(250);
    const pages = ['it', 'en'].map((code) => fetch(`http://localhost:${port}/${code}/`));
    const answers = await Promise.all(pages).catch(() => []);
    if (answers.length > 0 && answers.every(({ ok }) => ok))
      seconds = (performance.now() - began) / 1000;
  }
  if (machine.os === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else if (child.exitCode === null) process.kill(-child.pid);
  return seconds;
}

/** Tries one pair on a clone of its own and writes a row of the table; true if all went well. */
async function tried(nodeVersion, npmVersion, withStart) {
  const own = ownNode(lockOf(join(import.meta.dirname, 'node')), machine);
  const nodeFolder = fetched(own.name, nodeVersion);
  const node = join(nodeFolder, own.program.slice(`node_modules/${own.name}/`.length));
  const npmFolder = fetched('npm', npmVersion);
  const clone = join(base, `clone-${nodeVersion}-${npmVersion}`);
  spawnSync('git', ['clone', '--quiet', top, clone], { stdio: 'inherit' });
  const bins = [dirname(node), join(npmFolder, '..', '.bin')];
  const pair = {
    node,
    npmCli: join(npmFolder, 'bin', 'npm-cli.js'),
    clone,
    env: withPath(outerEnv(), bins, machine.os),
    log: `${clone}.log`,
  };
  const results = [await timed(pair, 'run', 'check'), await timed(pair, 'run', 'check')];
  if (withStart) results.push(await served(pair));
  const well = results.every((seconds) => seconds !== undefined);
  const versions = [nodeFolder, npmFolder].map((at) => readJson(join(at, 'package.json')).version);
  const cells = results.map((seconds) =>
    seconds === undefined ? 'failed' : `${seconds.toFixed(1)} s`,
  );
  console.log(`| ${[...versions, ...cells].join(' | ')} |`);
  if (!well) console.log(readFileSync(pair.log, 'utf8'));
  rmSync(clone, { recursive: true, force: true });
  return well;
}

const words = process.argv.slice(2);
const pairs = words.filter((word) => word.includes('+')).map((word) => word.split('+'));
const withStart = words.includes('--start');
console.log(`| Node | npm | check, fresh | check, again |${withStart ? ' start |' : ''}`);
console.log(`| --- | --- | --- | --- |${withStart ? ' --- |' : ''}`);
for (const [nodeVersion, npmVersion] of pairs)
  if (!(await tried(nodeVersion, npmVersion, withStart))) process.exitCode = 1;
rmSync(base, { recursive: true, force: true });
