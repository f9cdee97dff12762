import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError } from '../user-error.ts';

/**
 * The options and the words that a command was given. Throws a `UserError` that ends with how the
 * command is used on anything that it does not take.
 */
export function argumentsGiven<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
}
