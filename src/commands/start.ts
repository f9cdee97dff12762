import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readEnvironment } from '../environment.ts';
import { UserError } from '../user-error.ts';
import { dist, recordFile } from './build-places.ts';
import { isCurrent, readRecord, unchanged } from './built-record.ts';
import { top } from './content-files.ts';
import { inputsFingerprint } from './fingerprint.ts';
import { flagsGiven } from './flags.ts';
import { assertPortFree } from './listen.ts';
import { assertFolderName } from './project-folder.ts';
import { runCommand } from './run-command.ts';
import { serveSite } from './serve.ts';

/**
 * Builds the site in a process of its own, which gives back the memory that it took; gives its exit
 * code. Throws a `UserError` where the system ended it.
 */
async function build(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(top, 'src/commands/build.ts'), ...args], {
    cwd: top,
    stdio: 'inherit',
  });
  const end = () => child.kill();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  const [status, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  for (const each of ['SIGINT', 'SIGTERM'] as const) process.off(each, end);
  // How V8 ends where its heap is full, and Linux where the machine's memory is.
  if (signal === 'SIGABRT' || signal === 'SIGKILL' || status === 134)
    throw new UserError(
      `The system ended the build (${signal ?? status}), most likely for want of memory. Close programs, then run this again.`,
    );
  return status ?? 1;
}

await runCommand(async ({ verbose }) => {
  flagsGiven([]);
  const environment = readEnvironment();
  assertFolderName(top);
  // Before the build, which takes long: a port that is taken is known now.
  await assertPortFree(environment.port);
  const record = readRecord(recordFile);
  if (isCurrent(record, inputsFingerprint(top, environment), dist)) console.log(unchanged(record));
  else {
    const status = await build(verbose ? ['--verbose'] : []);
    if (status !== 0) process.exit(status);
  }
  await serveSite(dist, environment.port, environment.base);
});
