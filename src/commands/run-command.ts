import { tellError } from './tell-error.ts';

/**
 * Runs a command. Whatever it throws, now or later, is told in a sentence and ends it with exit code
 * 1; `--verbose`, which every command takes, adds the stack of what nobody foresaw. A reader who leaves
 * early (`| head`) ends it quietly.
 */
export async function runCommand(main: (options: { verbose: boolean }) => unknown): Promise<void> {
  const verbose = process.argv.includes('--verbose');
  process.argv = process.argv.filter((argument) => argument !== '--verbose');
  const fail = (error: unknown) =>
    void process.stderr.write(`${tellError(error, verbose)}\n`, () => process.exit(1));
  process.on('uncaughtException', fail);
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      fail(error);
    });
  try {
    await main({ verbose });
  } catch (error) {
    fail(error);
  }
}
