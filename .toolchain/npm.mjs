import { basename, dirname, join } from 'path';

/**
 * How to start npm: a program and its first arguments. npm's own script is run by `node`, without a
 * shell; only where it is not found, `npm` is left to the search path (which Windows cannot do).
 * @param {{ node: string, systemNode: string, env: Record<string, string | undefined>, exists: (file: string) => boolean }} from
 *   `node` runs it, `systemNode` is the one that npm may lie beside
 * @returns {string[]}
 */
export function npmProgram({ node, systemNode, env, exists }) {
  const started = env.npm_execpath; // another package manager names its own script here
  const beside = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [
    started && basename(started) === 'npm-cli.js' ? started : '',
    join(dirname(systemNode), beside), // Windows
    join(dirname(systemNode), '..', 'lib', beside),
  ].find((file) => file && exists(file));
  return script ? [node, script] : ['npm'];
}

/**
 * What `npm ci` is asked for. The words after the first say what a setting of the user, or
 * NODE_ENV=production, may have turned off: everything that the lock names, in the usual places.
 */
export const installation = [
  'ci',
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--no-global',
  '--no-dry-run',
  '--no-package-lock-only',
  '--package-lock',
  '--bin-links',
  '--no-legacy-peer-deps',
  '--install-strategy=hoisted',
  '--no-audit',
  '--no-fund',
  '--loglevel=warn', // read by `whyFailed`, not shown
];

/**
 * Why an npm cannot install the project, or undefined. An unknown version is let through.
 * @param {string | undefined} agent what npm calls itself, such as `npm/8.19.4 node/v18.20.8 linux x64`
 * @returns {string | undefined}
 */
export function npmTooOld(agent) {
  const [, version, major] = /^npm\/((\d+)\S*)/.exec(agent || '') || [];
  if (!version || Number(major) >= 8) return undefined;
  return `npm ${version} is too old to install this project: \`npm install --global npm@10\` brings one that every Node from 18 can run.`;
}

const causes = [
  [
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|ENOTCACHED)$/,
    'the package registry cannot be reached',
  ],
  [/^(ENOSPC|EDQUOT)$/, 'the disk is full'],
  [/^(EACCES|EPERM|EROFS|EBUSY)$/, 'a file cannot be written, or another program holds it'],
  [/^EUSAGE$/, 'package-lock.json does not agree with package.json'],
  [/^EINTEGRITY$/, 'a package is not the one that package-lock.json names'],
];

/**
 * Why `npm ci` failed, or undefined: one sentence, by the code in what npm printed, then npm's own
 * reason. npm only warns of a file that it cannot unpack, and ends as if all were well: it is not.
 * @param {string} folder where it ran
 * @param {{ status: number | null, stderr?: string | null, signal?: string | null, error?: Error }} result
 * @returns {string | undefined}
 */
export function whyFailed(folder, { status, stderr, signal, error }) {
  const text = stderr || '';
  const [, unpacking] = /\bTAR_ENTRY_ERROR (E[A-Z]+)/.exec(text) || [];
  if (status === 0 && !unpacking) return undefined;
  const [, code = unpacking || ''] = /\bcode (E[A-Z_]+)/.exec(text) || [];
  const [, known] = causes.find(([codes]) => codes.test(code)) || [];
  let cause = known || (unpacking ? `a file cannot be unpacked (${unpacking})` : 'npm failed');
  if (signal) cause = `npm was stopped (${signal})`;
  if (error) cause = `npm does not start (${error.message})`;
  const lines = reasonIn(text).map((line) => `\n  ${line}`);
  return `${notInstalled(folder, cause)}${lines.join('')}`;
}

/**
 * The sentence for an installation that was not made.
 * @param {string} folder
 * @param {string} cause
 * @returns {string}
 */
export function notInstalled(folder, cause) {
  return `The packages of ${folder} are not installed: ${cause}. Fix that and run the command again.`;
}

/** What npm printed, without its prefix, warnings, codes, the stack of an error, the place of the log. */
function reasonIn(text) {
  const noise =
    /^(npm (WARN|warn)|\s|\}|$)|^(code|errno|syscall|path|dest) |^A complete log of this run|^\[?Error: /;
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^npm (ERR!|error) ?/, '').replace(/ \{$/, ''))
    .filter((line) => !noise.test(line));
}
