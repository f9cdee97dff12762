import { z } from 'zod';
import { addressFault } from './address.ts';
import { impossible } from './unit-ranges.ts';

/** What is measured. `percent` is written 60, and enters a formula as 0.6. */
export const units = [
  'USD',
  'CNY',
  'percent',
  'nm',
  'chips',
  'users',
  'days',
  'months',
  'people',
  'times',
  'items',
] as const;
export type Unit = (typeof units)[number];

/** The word that stands before a value: "about", "over", … */
export const bounds = ['exactly', 'about', 'over', 'at-least', 'up-to', 'under'] as const;
export type Bound = (typeof bounds)[number];

/** How far a claim may be trusted; the reader sees it as a word. */
export const statuses = ['reported', 'disputed', 'confirmed', 'superseded', 'calculated'] as const;
export type Status = (typeof statuses)[number];

const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date: 2025, 2025-01 or 2025-01-21')
  .refine((date) => {
    const [year, month = '01', day = '01'] = date.split('-');
    const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
    return (
      !Number.isNaN(parsed.getTime()) &&
      parsed.toISOString().startsWith(`${year}-${month}-${day}`) &&
      Number(year) >= 1990 &&
      Number(year) <= 2100
    );
  }, 'must be a day that exists');

/** A whole day, known exactly. */
export const isoDay = isoDate.refine(
  (date) => date.length === 10,
  'must be a whole day: 2025-01-21',
);

const id = z.string();
const sourceIds = z.array(id).min(1, 'needs at least one source');

const reportedClaim = z
  .strictObject({
    value: z
      .number()
      .nonnegative('an amount is never below 0')
      .optional()
      .describe('in base units: 5.5e9, not 5.5'),
    unit: z.enum(units).optional(),
    bound: z.enum(bounds).default('exactly'),
    date: isoDate.describe('when it was reported, or came into force'),
    status: z.enum(['reported', 'disputed', 'confirmed', 'superseded']),
    sources: sourceIds,
  })
  .refine((claim) => (claim.value === undefined) === (claim.unit === undefined), {
    error: 'value and unit go together',
  })
  .superRefine(({ value, unit }, context) => {
    const fault = value !== undefined && unit && impossible(value, unit);
    if (fault) context.addIssue({ code: 'custom', path: ['value'], message: fault });
  });

const calculatedClaim = z.strictObject({
  formula: z.string().describe('over other claims: "a * b", "1 - a"'),
  unit: z.enum(units),
  bound: z.enum(bounds).default('about'),
  status: z.literal('calculated'),
});

/** A claim as `content/facts/claims.yaml` holds it: reported with its source, or a formula. */
export const claimSchema = z.union([reportedClaim, calculatedClaim]);
export { calculatedClaim as calculatedClaimSchema, reportedClaim as reportedClaimSchema };
export type ClaimEntry = z.infer<typeof claimSchema>;

/**
 * A source as it was read: outlet, title, date, a link only where the page is worth one. One whose
 * headline was not seen has no title: its words say what it is about, in each language.
 */
export const sourceSchema = z.strictObject({
  outlet: z.string().min(1).describe('the carrier in brackets: Reuters (Investing.com)'),
  title: z.string().min(1).optional(),
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'must be a language code such as en'),
  date: isoDate,
  url: z
    .url({ protocol: /^https?$/, error: 'must be a whole http(s) address' })
    .refine((url) => addressFault(url) === undefined, {
      error: ({ input }) => addressFault(String(input)),
    })
    .optional(),
  quality: z.enum(['A', 'B', 'C']),
  accessed: isoDate,
});
export type SourceEntry = z.infer<typeof sourceSchema>;

/** Something that became known or came into force on a date. */
export const eventSchema = z.strictObject({
  date: isoDate.refine((date) => date.length > 4, 'must have a month: the chronology needs one'),
  kind: z.enum(['rule', 'plan', 'chip', 'company']),
  status: z.enum(['confirmed', 'reported', 'denied']),
  side: z.enum(['us', 'china', 'other']).optional(),
  claims: z.array(id).default([]),
  sources: sourceIds,
});
export type EventEntry = z.infer<typeof eventSchema>;

const stage = z.strictObject({
  id,
  places: z
    .array(z.string())
    .min(1)
    .describe('home of the companies; `unstated` where not reported'),
  companies: z.array(z.string()),
  status: z.enum(['underway', 'planned', 'unstated', 'background', 'reported', 'denied']),
  date: isoDate.optional(),
  feeds: id.optional().describe('of a layer: the step it goes into'),
  spans: z.tuple([id, id]).optional().describe('of a rule: the first and last step it lies over'),
  rule: z.boolean().default(false).describe('a US export rule can stop this stage'),
  sources: sourceIds,
});
export type Stage = z.infer<typeof stage>;

/** The supply chain: what was reported, what the industry normally needs, what came beside. */
export const chainSchema = z.strictObject({
  steps: z.array(stage).min(2),
  layers: z.array(stage).default([]),
  beside: z.array(stage).default([]),
});
export type ChainEntry = z.infer<typeof chainSchema>;

/** Dates of the site and the order of its sections. */
export const storySchema = z.strictObject({
  name: z.string().min(1).describe('the name of the site, the same in every language'),
  published: isoDay,
  updated: isoDay.describe('last change of substance'),
  evidence: isoDay.describe('the newest page that was read'),
  sections: z.array(id).min(1),
  figures: z.array(id),
});
export type Story = z.infer<typeof storySchema>;

export const unitKinds = [
  'section',
  'heading',
  'figure',
  'claim',
  'term',
  'event',
  'source',
  'stage',
  'correction',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** One id ever published. `moved` leads to another id; `retired` says why it went. */
export const unitSchema = z
  .strictObject({
    kind: z.enum(unitKinds),
    since: isoDay,
    changed: isoDay.optional().describe('last change of substance, where there was one'),
    state: z.enum(['live', 'moved', 'retired']).default('live'),
    to: id.optional(),
    why: z.string().optional(),
  })
  .refine((unit) => (unit.state === 'moved') === (unit.to !== undefined), {
    error: 'a moved unit, and only it, names where it went (`to`)',
  });
export type UnitEntry = z.infer<typeof unitSchema>;
