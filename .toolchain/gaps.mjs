import { fits } from './machine.mjs';

/**
 * The packages that a folder lacks or holds in another version than its `package-lock.json` names:
 * paths such as `node_modules/d3`, none if the installation is whole, whoever made it.
 *
 * Two witnesses are heard: `node_modules/.package-lock.json`, which npm writes at the end of an
 * installation only, for the versions; and the folders themselves, because some npm record packages of
 * other platforms too. Of optional packages those made for this machine are wanted; of the others each
 * npm chooses its own. A linked package is right in any version, and so are packages more than wanted.
 * @param {Record<string, any>} wanted `packages` of `package-lock.json`
 * @param {Record<string, any> | undefined} recorded `packages` of npm's record; undefined if there is none
 * @param {import('./machine.mjs').Machine} machine
 * @param {(path: string) => boolean} isThere whether a package lies at a path
 * @returns {string[]}
 */
export function gaps(wanted, recorded, machine, isThere) {
  return Object.keys(wanted).filter((path) => {
    if (path === '') return false; // the project itself
    const entry = wanted[path];
    const record = recorded && recorded[path];
    if (!record || !isThere(path)) return !entry.optional || isMadeFor(entry, machine);
    return !record.link && record.version !== entry.version;
  });
}

/** Whether an optional package is the variant for this machine, such as `sharp-linux-x64`. */
function isMadeFor(entry, machine) {
  return entry.os !== undefined && fits(entry, machine);
}

/**
 * The packages that stand as links (`npm link`) in npm's record.
 * @param {Record<string, any> | undefined} recorded
 * @returns {string[]}
 */
export function links(recorded) {
  return Object.keys(recorded || {}).filter((path) => recorded[path].link);
}
