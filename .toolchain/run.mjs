// Starts a command of the project under the Node that the project brings, whatever Node runs npm.
// Plain JavaScript that an old Node can read: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const top = dirname(here);
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const windows = process.platform === 'win32';

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, env, stdio: 'inherit', shell: windows });
  if (done.error) console.error(done.error.message);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Installs what a folder's lock names, once for each state of the lock. */
function install(folder) {
  const stamp = join(folder, 'node_modules', '.installed');
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const state = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  writeFileSync(stamp, state);
}

const node = join(here, 'node');
const bin = join(node, 'node_modules', '.bin');
const major = Number(process.versions.node.split('.')[0]);
if (major < 26) {
  install(node);
  env.PATH = [bin, env.PATH].join(delimiter);
}
install(top);
env.PATH = [bin, join(top, 'node_modules', '.bin'), env.PATH].join(delimiter);

// `run.mjs a b --then c d` runs `a b`, then `c d`; what npm appends belongs to the last of them.
const words = process.argv.slice(2);
while (words.length > 0) {
  const end = words.indexOf('--then');
  const [name, ...args] = words.splice(0, end === -1 ? words.length : end);
  words.shift();
  run(name, args, top);
}
