import { join } from 'path';

/**
 * The commands of a command line: `a b --then c d` is `a b`, then `c d`.
 * @param {readonly string[]} words
 * @returns {string[][]}
 */
export function commandsIn(words) {
  const commands = [[]];
  for (const word of words) {
    if (word === '--then') commands.push([]);
    else commands[commands.length - 1].push(word);
  }
  return commands.filter((command) => command.length > 0);
}

/**
 * A command as a program and its arguments, to be started without a shell, so that every argument
 * arrives as it is written. `node` and `npm` are those of the project's; any other word is the package
 * of that name, whose script is run by Node, not through the `.cmd` file that Windows needs a shell for.
 * @param {readonly string[]} command
 * @param {{ node: string, npm: readonly string[], top: string, read: (file: string) => any }} tools
 *   `read` gives the parsed JSON of a file, undefined if there is none
 * @returns {string[]} throws a sentence for a word that is no command
 */
export function programOf([name, ...args], { node, npm, top, read }) {
  if (name === 'node') return [node, ...args];
  if (name === 'npm') return [...npm, ...args];
  const folder = join(top, 'node_modules', name);
  const manifest = read(join(folder, 'package.json')) || {};
  const script = typeof manifest.bin === 'string' ? manifest.bin : (manifest.bin || {})[name];
  if (!script)
    throw new Error(
      `"${name}" is no command: no package of package.json brings a program of that name.`,
    );
  return [node, join(folder, script), ...args];
}
