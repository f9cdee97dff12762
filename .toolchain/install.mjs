import { spawnSync } from 'child_process';
import { accessSync, constants, existsSync, readFileSync, unlinkSync, writeFileSync } from 'fs';
import { join } from 'path';
import { gaps, links } from './gaps.mjs';
import { installation, notInstalled, npmTooOld, whyFailed } from './npm.mjs';

/**
 * The parsed JSON of a file; undefined if there is none or it is cut off.
 * @param {string} file
 * @returns {any}
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
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
  } catch {
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
 * What the installation in a folder lacks: `missing` the packages, `needed` those among them that are
 * not optional, `linked` the packages that stand as links.
 * @param {string} folder one with a `package-lock.json`
 * @param {import('./machine.mjs').Machine} machine
 * @returns {{ missing: string[], needed: string[], linked: string[] }}
 */
export function look(folder, machine) {
  const wanted = lockOf(folder).packages;
  const recorded = (readJson(recordOf(folder)) || {}).packages;
  const isThere = (path) => existsSync(join(folder, path, 'package.json'));
  const missing = gaps(wanted, recorded, machine, isThere);
  return {
    missing,
    needed: missing.filter((path) => !wanted[path].optional),
    linked: links(recorded),
  };
}

/** What npm writes at the end of an installation. */
function recordOf(folder) {
  return join(folder, 'node_modules', '.package-lock.json');
}

/**
 * Installs all that the lock of a folder names, quiet but for one line.
 * @param {string} folder
 * @param {import('./machine.mjs').Machine} machine
 * @param {readonly string[]} npm how npm is started
 * @param {Record<string, string | undefined>} env
 * @returns {string[]} the optional packages that npm left out; throws the reason if more is missing
 */
export function install(folder, machine, npm, env) {
  const refusal = npmTooOld(env.npm_config_user_agent);
  if (refusal) throw new Error(refusal);
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const reason = `the folder cannot be written (${error.code})`;
    throw new Error(notInstalled(folder, reason), { cause: error });
  }
  console.error(`Installing the packages of ${folder} …`);
  const [program, ...args] = [...npm, ...installation];
  const done = spawnSync(program, args, {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const failure = whyFailed(folder, done);
  if (failure) {
    if (existsSync(recordOf(folder))) unlinkSync(recordOf(folder)); // or the next run would believe it
    throw new Error(failure);
  }
  const { missing, needed } = look(folder, machine);
  if (needed.length === 0) return missing;
  const some = needed.slice(0, 3).join(', ');
  const cause = `npm ended well, but ${needed.length} packages are missing (${some})`;
  throw new Error(notInstalled(folder, cause));
}
