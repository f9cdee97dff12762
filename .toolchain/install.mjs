import { spawnSync } from 'child_process';
import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { gaps, links } from './gaps.mjs';
import { installation, npmTooOld, whyFailed } from './npm.mjs';

/**
 * The parsed JSON of a file; undefined if there is none or it is cut off.
 * @param {string} file
 * @returns {any}
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return undefined;
  }
}

/**
 * Writes a note for the next run. Where the folder cannot be written the next run finds out again.
 * @param {string} file
 * @param {any} content
 */
export function note(file, content) {
  try {
    writeFileSync(file, JSON.stringify(content));
  } catch (error) {
    // Not worth stopping for.
  }
}

/**
 * The lock of a folder: what its installation is to hold.
 * @param {string} folder
 * @returns {{ packages: Record<string, any> }} throws a sentence if there is none
 */
export function lockOf(folder) {
  const file = join(folder, 'package-lock.json');
  const lock = readJson(file);
  if (!lock || !lock.packages) throw new Error(`${file} cannot be read: take it from git again.`);
  return lock;
}

/**
 * What the installation in a folder lacks, and which packages stand in it as links.
 * @param {string} folder one with a `package-lock.json`
 * @param {import('./machine.mjs').Machine} machine
 * @returns {{ missing: string[], linked: string[] }}
 */
export function look(folder, machine) {
  const recorded = (readJson(join(folder, 'node_modules', '.package-lock.json')) || {}).packages;
  const isThere = (path) => existsSync(join(folder, path, 'package.json'));
  return {
    missing: gaps(lockOf(folder).packages, recorded, machine, isThere),
    linked: links(recorded),
  };
}

/**
 * Installs all that the lock of a folder names; quiet but for one line, throws with npm's own reason.
 * @param {string} folder
 * @param {readonly string[]} npm how npm is started
 * @param {Record<string, string | undefined>} env
 */
export function install(folder, npm, env) {
  const refusal = npmTooOld(env.npm_config_user_agent);
  if (refusal) throw new Error(refusal);
  console.error(`Installing the packages of ${folder} …`);
  const [program, ...args] = [...npm, ...installation];
  const done = spawnSync(program, args, {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (done.status !== 0) throw new Error(whyFailed(folder, done));
}
