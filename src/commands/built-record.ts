import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { folderFingerprint } from './fingerprint.ts';

const schema = z.strictObject({
  /** What the site was made from. */
  inputs: z.string(),
  /** What was made. */
  site: z.string(),
  files: z.number(),
  pages: z.number(),
  precompressed: z.boolean(),
  /** When, in ISO 8601. */
  at: z.string(),
});

/** What is written down of the last build that came to its end. */
export type BuiltRecord = z.infer<typeof schema>;

/** The record in a file; `undefined` where there is none, or none that this version can read. */
export function readRecord(file: string): BuiltRecord | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes a record, whole or not at all. */
export function writeRecord(file: string, record: BuiltRecord): void {
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.${process.pid}`;
  writeFileSync(next, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(next, file);
}

/** Whether a site still is what a build of these inputs made, file by file. */
export function isCurrent(
  record: BuiltRecord | undefined,
  inputs: string,
  site: string,
): record is BuiltRecord {
  return record?.inputs === inputs && record.site === folderFingerprint(site);
}

/** What is said where nothing is to be built. */
export function unchanged({ at, pages }: BuiltRecord): string {
  const when = at.slice(0, 16).replace('T', ' ');
  return `Nothing changed since the ${pages} pages were built (${when} UTC); npm run build -- --force builds them anyway.`;
}
