import { z } from 'zod';
import { units } from './facts.ts';
import type { Problem } from './problem.ts';
import { forms, isMark } from './style-marks.ts';
import { readWhole } from './yaml-entries.ts';
import { readYaml } from './yaml.ts';

/** The file in a language's folder that says what its texts must not say, and how. */
export const styleFile = 'style.yaml';

const phrase = z
  .string()
  .regex(/[^*\s]/, 'has no word in it')
  .refine((text) => (text.match(/#[\w-]*/g) ?? []).every(isMark), {
    error: `has a # that names neither a unit (${units.join(', ')}) nor a form (${forms.join(', ')})`,
  });
const phrases = z.array(phrase).min(1, 'needs at least one');

/**
 * `content/it/style.yaml`: what the check can hold of a language's style sheet. A phrase is found
 * whole, in any case unless it has a capital; * stands for the rest of a word, # for a number that
 * the site writes (#nm one of that unit, #short one in that form), @ for a date.
 */
export const styleSchema = z.strictObject({
  sheet: z
    .string()
    .regex(/^[\w-]+\.md$/, 'must be the name of a file that ends in .md')
    .describe('the style sheet for people, beside this file'),
  names: z
    .record(z.string().min(1), phrases)
    .default({})
    .describe('one name for one thing: the name, then what it is not called'),
  spelling: z
    .record(z.string().min(1), phrases)
    .default({})
    .describe('the spelling, then those that are not ours'),
  phrases: z
    .array(
      z.strictObject({
        find: phrases.describe('what is not written'),
        write: z.string().min(1).describe('what to write instead'),
        because: z.string().min(1).optional().describe('why, for who writes'),
        unless: phrases.optional().describe('where it is right: longer phrases that hold it'),
        in: z
          .array(z.string())
          .min(1)
          .optional()
          .describe('only there: prose, or a file of words such as claims'),
      }),
    )
    .default([])
    .describe('what is not written, and what is written instead'),
});

/** One phrase that a language does not write. */
export interface StyleRule {
  readonly find: string;
  readonly remedy: string;
  readonly unless: readonly string[];
  /** `prose` and files of words; everywhere where it is absent. */
  readonly in?: readonly string[];
  /** Where it stands in the file of rules. */
  readonly line: number;
}

/** What a language's texts are held to. */
export interface Style {
  readonly file: string;
  readonly sheet?: string;
  readonly rules: readonly StyleRule[];
  /** Names and spellings that a remedy gives: no rule may refuse one. */
  readonly right: readonly { readonly text: string; readonly line: number }[];
}

/** A language that has no rules. */
export const noStyle = (file: string): Style => ({ file, rules: [], right: [] });

/** Reads the rules of a language; what does not fit is a problem. */
export function readStyle(file: string, text: string, report: (problem: Problem) => void): Style {
  const yaml = readYaml(file, text);
  yaml.problems.forEach(report);
  const read = yaml.readable ? readWhole(yaml, styleSchema, report) : undefined;
  if (!read) return noStyle(file);
  const fixed = (part: 'names' | 'spelling', why: string) =>
    Object.entries(read[part]).flatMap(([right, wrong]) =>
      wrong.map((find, index) => ({
        find,
        remedy: `write "${right}"${why}`,
        unless: [],
        line: yaml.lineOf([part, right, index]),
      })),
    );
  return {
    file,
    sheet: read.sheet,
    rules: [
      ...fixed('names', ': one name for one thing'),
      ...fixed('spelling', ''),
      ...read.phrases.flatMap(({ find, write, because, unless = [], in: where }, index) =>
        find.map((each, place) => ({
          find: each,
          remedy: `write ${write}${because === undefined ? '' : `: ${because}`}`,
          unless,
          ...(where === undefined ? {} : { in: where }),
          line: yaml.lineOf(['phrases', index, 'find', place]),
        })),
      ),
    ],
    right: (['names', 'spelling'] as const).flatMap((part) =>
      Object.keys(read[part]).map((right) => ({ text: right, line: yaml.lineOf([part, right]) })),
    ),
  };
}
