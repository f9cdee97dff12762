import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isoDay } from './facts.ts';
import type { Problem } from './problem.ts';
import { readEntries } from './yaml-entries.ts';
import { readYaml } from './yaml.ts';

/** The file in a language's folder that says what each of its passages was translated from. */
export const recordFile = 'translated.yaml';

const hash = z.string().regex(/^[0-9a-f]{12}$/, 'must be a hash of 12 hexadecimal digits');

/** One passage of a record, as `translated.yaml` holds it. */
export const recordedSchema = z.strictObject({
  hash: hash.describe('of the source text, so that a change of it is seen at once'),
  to: hash.describe('of the translation as it was accepted: it pairs passages that moved'),
  on: isoDay.describe('when the translation was accepted'),
  from: z.string().min(1).describe('the source text, so that a diff needs no history'),
  excuse: z
    .strictObject({
      until: isoDay.describe('the last day on which it lets a release through'),
      reason: z.string().min(1, 'needs a reason').describe('why the translation may wait'),
      for: hash.describe('of the source text that is excused: a later change of it is not'),
    })
    .optional()
    .describe('lets a release through although the source has changed'),
});

/** What one passage was translated from, as `npm run translations` recorded it. */
export type Recorded = z.infer<typeof recordedSchema>;

/** The record of one language: passages by key, and where each stands in the file. */
export interface TranslationRecord {
  readonly file: string;
  readonly entries: ReadonlyMap<string, Recorded>;
  readonly lineOf: (key: string) => number;
}

/** Folds white space, which changes nothing. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Twelve hexadecimal digits that stand for a text, white space aside. */
export function hashOf(text: string): string {
  return createHash('sha256').update(normalise(text)).digest('hex').slice(0, 12);
}

/** Reads a record; refuses an entry whose text is not the one its hash was taken of. */
export function readRecord(
  file: string,
  text: string,
  report: (problem: Problem) => void,
): TranslationRecord {
  const yaml = readYaml(file, text);
  yaml.problems.forEach(report);
  const entries =
    yaml.problems.length === 0
      ? readEntries(yaml, () => recordedSchema, report)
      : new Map<string, Recorded>();
  for (const [key, entry] of entries)
    if (hashOf(entry.from) !== entry.hash)
      report({
        file,
        line: yaml.lineOf([key, 'hash']),
        message: `the hash of "${key}" is not that of the text recorded with it`,
        remedy: `this file is written by command: restore it from git, or run npm run translations -- accept ${key}`,
      });
  return { file, entries, lineOf: (key) => yaml.lineOf([key]) };
}
