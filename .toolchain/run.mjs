// Starts a command of the project under the project's Node, whatever Node runs npm, and installs first
// what is missing. It runs before anything is installed and under any Node: this file and those that it
// imports are plain JavaScript that Node 12 can read, and use Node's own modules only.
import { spawnSync } from 'child_process';
import { existsSync, readFileSync } from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';
import { commandsIn, programOf } from './commands.mjs';
import { withPath } from './environment.mjs';
import { install, lockOf, look, note, readJson } from './install.mjs';
import { thisMachine } from './machine.mjs';
import { npmProgram } from './npm.mjs';
import { noOwnNode, notRunning, ownNode, tooOld } from './own-node.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const top = dirname(here);

/** The program of the project's Node: the system's if it is exactly that version, else the brought one. */
function projectNode(found, wanted, machine, env) {
  if (found === wanted) return process.execPath;
  const folder = join(here, 'node');
  const own = ownNode(lockOf(folder), machine);
  if (!own) throw new Error(noOwnNode(found, wanted, machine));
  const program = join(folder, own.program);
  // npm removes the mark with all the rest when it installs anew.
  const mark = join(folder, 'node_modules', '.runs');
  const marked = readJson(mark) || {};
  if (marked.package === own.name && marked.version === wanted && existsSync(program))
    return program;
  if (look(folder, machine).missing.length > 0 || whyNotRunning(program, wanted, env)) {
    install(folder, machine, npmUnder(process.execPath, env), env);
    const why = whyNotRunning(program, wanted, env);
    if (why) throw new Error(notRunning(why, wanted));
  }
  note(mark, { package: own.name, version: wanted });
  return program;
}

/** Why a Node does not start, or that it is another one; undefined if it is the wanted one. */
function whyNotRunning(program, wanted, env) {
  const check = `process.exit(process.versions.node === '${wanted}' ? 0 : 99)`;
  const done = spawnSync(program, ['--eval', check], { encoding: 'utf8', env });
  if (done.status === 0) return undefined;
  if (done.status === 99) return 'it is of another version';
  if (done.error) return done.error.message;
  return (done.stderr || '').trim().split('\n')[0] || `it ends with ${done.signal || done.status}`;
}

function npmUnder(node, env) {
  return npmProgram({ node, systemNode: process.execPath, env, exists: existsSync });
}

/** Makes the project's own packages whole, unless somebody has put links among them. */
function installProject(machine, npm, env) {
  const before = look(top, machine);
  const known = join(top, 'node_modules', '.left-out');
  const leftOut = readJson(known) || [];
  const missing = before.missing.filter((path) => !leftOut.includes(path));
  if (missing.length === 0) return;
  if (before.linked.length > 0) {
    console.error(
      `node_modules differs from package-lock.json but holds a linked package (${before.linked}), so it is left as it is; \`npm ci\` renews it, without the link.`,
    );
    return;
  }
  const after = install(top, machine, npm, env);
  if (after.length === 0) return;
  // Optional, by npm's reckoning: the command will show whether it can do without.
  console.error(`npm left out ${after.join(', ')}`);
  note(known, after);
}

try {
  const found = process.versions.node;
  const wanted = readFileSync(join(top, '.node-version'), 'utf8').trim();
  const refusal = tooOld(found, wanted);
  if (refusal) throw new Error(refusal);
  const machine = thisMachine();
  const given = Object.assign({}, process.env, { ASTRO_TELEMETRY_DISABLED: '1' });
  const node = projectNode(found, wanted, machine, given);
  const bins = [dirname(node), join(top, 'node_modules', '.bin')];
  const env = withPath(given, bins, machine.os);
  env.NODE = env.npm_node_execpath = node; // npm has set them to the Node that it runs on
  const npm = npmUnder(node, env);
  installProject(machine, npm, env);
  for (const command of commandsIn(process.argv.slice(2))) {
    const [program, ...args] = programOf(command, { node, npm, top, read: readJson });
    const done = spawnSync(program, args, { cwd: top, env, stdio: 'inherit' });
    if (done.error) throw new Error(`"${command[0]}" does not start: ${done.error.message}`);
    if (done.status !== 0) process.exit(done.status || 1);
  }
} catch (error) {
  console.error(process.argv.includes('--verbose') ? error.stack : error.message);
  process.exit(1);
}
