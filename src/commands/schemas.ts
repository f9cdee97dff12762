import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';
import { top } from './content-files.ts';
import { runCommand } from './run-command.ts';
import { schemaFiles, schemaFolder } from './schema-files.ts';

/** `npm run schemas`: writes the JSON Schemas by which editors know the content. */
await runCommand(async () => {
  const files = await schemaFiles();
  if (!files) throw new UserError('Mend the content first: npm run check says what is wrong.');
  rmSync(join(top, schemaFolder), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  }
  console.log(`${files.size - 1} schemas in ${schemaFolder}/`);
});
