import { parseArgs } from 'node:util';

/**
 * Which of the flags a command was given, `--release` as `release`. Ends the process with a sentence
 * on anything else: a flag that is misspelt must not be passed over.
 */
export function flagsGiven<Name extends string>(...names: readonly Name[]): ReadonlySet<Name> {
  try {
    const { values } = parseArgs({
      options: Object.fromEntries(names.map((name) => [name, { type: 'boolean' as const }])),
    });
    return new Set(Object.keys(values) as Name[]);
  } catch (error) {
    console.error((error as Error).message);
    console.error(`It takes ${names.map((name) => `--${name}`).join(' and ')}, or nothing.`);
    process.exit(1);
  }
}
