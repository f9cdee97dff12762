import { z } from 'zod';
import { idOf, isoDay } from './facts.ts';

/** What sort of change: we were wrong, we were unclear, we took it back. */
const correctionKinds = ['error', 'clarification', 'withdrawal'] as const;

/** One correction as `content/facts/corrections.yaml` holds it, under an id of its own. */
export const correctionSchema = z.strictObject({
  date: isoDay.describe('when the page was changed'),
  unit: idOf('unit').describe('the section, figure or claim that was corrected'),
  kind: z
    .enum(correctionKinds)
    .describe('we were wrong (error), unclear (clarification), or took it back (withdrawal)'),
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
