import { fits } from './machine.mjs';

/**
 * The package that holds the project's Node for a machine: its name, its version and the path of its
 * program, relative to the folder of the lock. Undefined where none is published, musl included.
 *
 * The program is started by this path, not through `node_modules/.bin`: the packages of all platforms
 * share the name `node`, and npm before 11.6 removes that link together with the packages it leaves out.
 * @param {{ packages: Record<string, any> }} lock the lock of `.toolchain/node`
 * @param {import('./machine.mjs').Machine} machine
 * @returns {{ name: string, version: string, program: string } | undefined}
 */
export function ownNode(lock, machine) {
  if (machine.libc === 'musl') return undefined; // the packages are built for glibc and do not say so
  const found = Object.entries(lock.packages).find(
    ([, entry]) => entry.bin && entry.bin.node && fits(entry, machine),
  );
  if (!found) return undefined;
  const [path, entry] = found;
  return {
    name: path.replace(/^node_modules\//, ''),
    version: entry.version,
    program: `${path}/${entry.bin.node}`,
  };
}

/**
 * Why a Node cannot even start the project, or undefined.
 * @param {string} found the version that runs, such as `16.20.2`
 * @param {string} wanted the version of the project
 * @returns {string | undefined}
 */
export function tooOld(found, wanted) {
  if (Number(found.split('.')[0]) >= 18) return undefined;
  return `Node ${found} is too old to start this project: install Node 18 or newer, best ${wanted}, and run the command again.`;
}

/**
 * What to do on a machine for which the project brings no Node, in one sentence.
 * @param {string} found the version that runs
 * @param {string} wanted the version of the project
 * @param {import('./machine.mjs').Machine} machine
 * @returns {string}
 */
export function noOwnNode(found, wanted, machine) {
  const name = `${machine.os} ${machine.cpu}${machine.libc === 'musl' ? ' with musl' : ''}`;
  return `This project brings no Node for ${name}: install exactly Node ${wanted} yourself (found ${found}) and run the command again.`;
}

/**
 * What to do where the brought Node is installed and does not start, in one sentence.
 * @param {string} why
 * @param {string} wanted the version of the project
 * @returns {string}
 */
export function notRunning(why, wanted) {
  return `The brought Node ${wanted} does not run here (${why}): install exactly Node ${wanted} yourself and run the command again.`;
}
