import { UserError } from '../user-error.ts';

/**
 * Which of the flags a command was given, `--release` as `release`. Throws a `UserError` on anything
 * else: a flag that is misspelt must not be passed over.
 */
export function flagsGiven<Name extends string>(
  names: readonly Name[],
  given: readonly string[] = process.argv.slice(2),
): ReadonlySet<Name> {
  const unknown = given.find((argument) => !names.some((name) => argument === `--${name}`));
  if (unknown !== undefined) {
    const taken = [...names, 'verbose'].map((name) => `--${name}`);
    throw new UserError(`"${unknown}" is not known here. This command takes ${taken.join(', ')}.`);
  }
  return new Set(names.filter((name) => given.includes(`--${name}`)));
}
