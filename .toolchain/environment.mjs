import { delimiter } from 'path';

/**
 * A copy of an environment with folders put first in the search path. On Windows the variable is often
 * called `Path`, and of two that differ by case only a child gets one: what is found is merged and
 * written under one name.
 * @param {Record<string, string | undefined>} env
 * @param {readonly string[]} folders
 * @param {string} os as `process.platform` names it
 * @returns {Record<string, string | undefined>}
 */
export function withPath(env, folders, os) {
  const isPath = (name) => (os === 'win32' ? name.toUpperCase() : name) === 'PATH';
  const names = Object.keys(env);
  const before = names.filter(isPath).map((name) => env[name]);
  const copy = {};
  for (const name of names) if (!isPath(name)) copy[name] = env[name];
  copy.PATH = [...folders, ...before].filter(Boolean).join(delimiter);
  return copy;
}
