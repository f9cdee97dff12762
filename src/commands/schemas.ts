import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { top } from './content-files.ts';
import { schemaFiles, schemaFolder } from './schema-files.ts';

/** Writes the JSON Schemas by which editors know the content; how many. Refuses unreadable content. */
export async function writeSchemas(): Promise<number> {
  const files = await schemaFiles();
  if (!files) throw new Error('mend the content first: npm run check');
  rmSync(join(top, schemaFolder), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  }
  return files.size - 1;
}

if (import.meta.main) {
  try {
    console.log(`${await writeSchemas()} schemas in ${schemaFolder}/`);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
