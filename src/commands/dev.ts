import { readEnvironment } from '../environment.ts';
import { top } from './content-files.ts';
import { flagsGiven } from './flags.ts';
import { assertPortFree } from './listen.ts';
import { assertFolderName } from './project-folder.ts';
import { runCommand } from './run-command.ts';

// `npm run dev`: the site while it is written; `--host` shows it to other machines, `--open` opens it.
await runCommand(async ({ verbose }) => {
  const flags = flagsGiven(['host', 'open']);
  const { port } = readEnvironment();
  assertFolderName(top);
  await assertPortFree(port);
  const { dev } = await import('astro');
  await dev({
    root: top,
    logLevel: verbose ? 'debug' : 'info',
    logger: { entrypoint: new URL('./dev-log.ts', import.meta.url) },
    server: { host: flags.has('host'), open: flags.has('open') },
  });
});
