import { z } from 'zod';
import { bounds, idOf, isoDate, isoDay, units } from './facts.ts';

/** What sort of change: we were wrong, we were unclear, we took it back. */
const correctionKinds = ['error', 'clarification', 'withdrawal'] as const;

/** What a claim said before: those of its fields that were corrected. */
const was = z
  .strictObject({
    value: z
      .number()
      .nonnegative('an amount is never below 0')
      .optional()
      .describe('the number that was wrong, in base units: 6.8e9'),
    unit: z.enum(units).optional().describe('what was said to be counted'),
    bound: z.enum(bounds).optional().describe('the word that stood before the value'),
    date: isoDate.optional().describe('the date that was wrong'),
    formula: z.string().optional().describe('the calculation that was wrong'),
  })
  .refine((fields) => Object.keys(fields).length > 0, 'needs the field that was wrong');

/** One correction as `content/facts/corrections.yaml` holds it, under an id of its own. */
export const correctionSchema = z.strictObject({
  date: isoDay.describe('when the page was changed'),
  unit: idOf('unit').describe('the section, figure or claim that was corrected'),
  kind: z
    .enum(correctionKinds)
    .describe('we were wrong (error), unclear (clarification), or took it back (withdrawal)'),
  was: was
    .optional()
    .describe('of a claim: its fields in claims.yaml that were wrong, as they were'),
});
export type CorrectionEntry = z.infer<typeof correctionSchema>;

export interface Correction extends CorrectionEntry {
  readonly id: string;
}

/** Corrections in the order in which a reader wants them: newest first. */
export function newestFirst(entries: ReadonlyMap<string, CorrectionEntry>): readonly Correction[] {
  return [...entries]
    .map(([id, entry]) => ({ id, ...entry }))
    .toSorted((a, b) => b.date.localeCompare(a.date));
}
