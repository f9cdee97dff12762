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

/** How a source was read, from the whole of it to what others write of it; the list groups by it. */
export const readings = ['whole', 'part', 'repost', 'secondhand'] as const;
export type Reading = (typeof readings)[number];

/** How far a claim may be trusted; the reader sees it as a word. */
export const statuses = [
  'reported',
  'disputed',
  'confirmed',
  'superseded',
  'calculated',
  'reading',
  'not-known',
] as const;
export type Status = (typeof statuses)[number];

const anyDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: ({ input }) =>
      `${String(input)} is no date as it is written here → ${dateAdvice(String(input))}`,
  })
  .refine(
    (date) => {
      const [year, month = '01', day = '01'] = date.split('-');
      const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
      return (
        !Number.isNaN(parsed.getTime()) &&
        parsed.toISOString().startsWith(`${year}-${month}-${day}`) &&
        Number(year) >= 1990 &&
        Number(year) <= 2100
      );
    },
    {
      error: ({ input }) =>
        `${String(input)} does not exist, or is not between 1990 and 2100 → correct the year, the month or the day`,
    },
  );

/** How to write a date that stands as in a letter: `21/01/2025`, `21.1.25`; or how any is written. */
function dateAdvice(written: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written.trim()) ?? [];
  const two = (part: string) => part.padStart(2, '0');
  return day && month && year
    ? `write the year first: ${year}-${two(month)}-${two(day)}, if ${two(month)} is the month`
    : 'write 2025-01-21, or 2025-01 or 2025 where no more is known';
}

/** A day, a month or a year; a bare year is a whole number to an editor. */
export const isoDate = anyDate.meta({ type: ['string', 'integer'], minimum: 1990, maximum: 2100 });

/** A whole day, known exactly. */
export const isoDay = anyDate
  .refine((date) => date.length === 10, {
    error: ({ input }) => `${String(input)} has no day → write a whole day: 2025-01-21`,
  })
  .meta({ pattern: /^\d{4}-\d{2}-\d{2}$/.source });

/** What an id may name, for editors. */
export type IdKind = 'source' | 'claim' | 'section' | 'figure' | 'step' | 'stage' | 'unit';

/** An id of the content; an editor offers those of that kind that there are. */
export const idOf = (kind: IdKind) => z.string().meta({ idOf: kind });
const sourceIds = z
  .array(idOf('source'))
  .min(1, 'needs at least one source')
  .describe('ids from content/facts/sources.yaml, the best first');

const reportedClaim = z
  .strictObject({
    value: z
      .number()
      .nonnegative('an amount is never below 0')
      .optional()
      .describe('in base units: 5.5e9, not 5.5'),
    unit: z.enum(units).optional().describe('what the value counts; a percent is written 60'),
    bound: z.enum(bounds).default('exactly').describe('the word before the value: about, over'),
    date: isoDate.describe('when it was reported, or came into force'),
    status: z
      .enum(statuses)
      .exclude(['calculated'])
      .describe(
        'disputed: the company concerned rejected it, or its report; confirmed: a public document or the party responsible, read; superseded: later facts changed it; reading: our judgement; not-known: we looked and found no answer',
      ),
    sources: sourceIds,
  })
  .refine((claim) => (claim.value === undefined) === (claim.unit === undefined), {
    error: 'value and unit go together',
  })
  .meta({ dependencies: { value: ['unit'], unit: ['value'] } })
  .superRefine(({ value, unit }, context) => {
    const fault = value !== undefined && unit && impossible(value, unit);
    if (fault) context.addIssue({ code: 'custom', path: ['value'], message: fault });
  });

const calculatedClaim = z.strictObject({
  formula: z
    .string()
    .describe(
      'over the ids of other claims, with blanks: "a * b", "1 - a"; a percent enters as 0.6',
    ),
  unit: z.enum(units).describe('what the result counts'),
  bound: z.enum(bounds).default('about').describe('the word before the result: about, over'),
  status: z
    .literal('calculated')
    .describe('our own arithmetic; date and sources are those of its inputs'),
});

/** A claim as `content/facts/claims.yaml` holds it: reported with its source, or a formula. */
export const claimSchema = z.union([reportedClaim, calculatedClaim]);
export { calculatedClaim as calculatedClaimSchema, reportedClaim as reportedClaimSchema };
export type ClaimEntry = z.infer<typeof claimSchema>;

const source = z.strictObject({
  outlet: z.string().min(1).describe('the carrier in brackets: Reuters (Investing.com)'),
  title: z
    .string()
    .min(1)
    .optional()
    .describe('the headline, only if it was seen; else its words say what it is about'),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'must be a language code such as en')
    .describe('the language that it is written in: en, zh, pt-BR'),
  date: isoDate.describe('when it was published, as exactly as is known'),
  url: z
    .url({ protocol: /^https?$/, error: 'must be a whole http(s) address' })
    .refine((url) => addressFault(url) === undefined, {
      error: ({ input }) => addressFault(String(input)),
    })
    .optional()
    .describe('the outlet’s own page or a faithful copy: quality A or B only'),
  quality: z
    .enum(['A', 'B', 'C'])
    .describe('A: the page itself was read; B: a faithful copy; C: through somebody else'),
  read: z
    .enum(readings)
    .describe(
      'how it was read: whole; part, such as its opening; repost, a copy on another site; secondhand, through what others write or quote of it',
    ),
  accessed: isoDate.describe('when it was read'),
});
/**
 * A source as it was read: outlet, title, date, a link only where the page is worth one. One whose
 * headline was not seen has no title: its words say what it is about, in each language.
 */
export const sourceSchema = source.superRefine(({ url, quality }, context) => {
  if (url !== undefined && quality === 'C')
    context.addIssue({
      code: 'custom',
      path: ['url'],
      message:
        'a source of quality C has no link → remove it, or read the page itself: then the quality is A or B',
    });
});
export type SourceEntry = z.infer<typeof sourceSchema>;

/** Something that became known or came into force on a date. */
export const eventSchema = z.strictObject({
  date: anyDate
    .refine((date) => date.length > 4, 'has no month → add it: the chronology needs one')
    .meta({ pattern: /^\d{4}-\d{2}(-\d{2})?$/.source })
    .describe('when it became known or came into force, at least the month'),
  kind: z
    .enum(['rule', 'plan', 'chip', 'company'])
    .describe('what sort of event; the shape of its mark'),
  status: z
    .enum(['confirmed', 'reported', 'disputed'])
    .describe('how far it may be trusted: its mark is full, hollow or struck through'),
  side: z.enum(['us', 'china', 'other']).optional().describe('whose rule it is; for rules'),
  claims: z.array(idOf('claim')).default([]).describe('ids of the claims that it bears on'),
  sources: sourceIds,
});
export type EventEntry = z.infer<typeof eventSchema>;

const stage = z.strictObject({
  id: z.string().describe('of its own, the same in every language'),
  places: z
    .array(z.string())
    .min(1)
    .describe('home of the companies; `unstated` where not reported'),
  companies: z.array(z.string()).describe('names as they are written; none where none is named'),
  status: z
    .enum(['underway', 'planned', 'unstated', 'background', 'reported', 'denied'])
    .describe('background: how the industry works; reported and denied: of other projects'),
  date: isoDate.optional().describe('when it was reported'),
  feeds: idOf('stage').optional().describe('of a layer: the step or the layer it goes into'),
  rule: z
    .boolean()
    .default(false)
    .describe(
      'a US export rule stops or has stopped this stage; its words (`rule`) say since when',
    ),
  sources: sourceIds,
});
export type Stage = z.infer<typeof stage>;

const ruleOver = z.strictObject({
  id: z.string().describe('of its own, the same in every language'),
  spans: z
    .tuple([idOf('step'), idOf('step')])
    .describe('the first and last step that it lies over'),
  sources: sourceIds,
});
export type RuleOver = z.infer<typeof ruleOver>;

/** The supply chain: what was reported, what the industry normally needs, what came beside. */
export const chainSchema = z.strictObject({
  steps: z.array(stage).min(2).describe('what was reported, in order; readers count them from 1'),
  rules: z.array(ruleOver).default([]).describe('rules over some steps: no steps, not counted'),
  layers: z.array(stage).default([]).describe('what such a chip normally needs as well'),
  beside: z.array(stage).default([]).describe('other projects that were reported or denied'),
});
export type ChainEntry = z.infer<typeof chainSchema>;

/** Dates of the site and the order of its sections. */
export const storySchema = z.strictObject({
  name: z.string().min(1).describe('the name of the site, the same in every language'),
  published: isoDay.describe('first publication; from then on no id may go'),
  evidence: isoDay.describe('the newest page that was read'),
  sections: z.array(idOf('section')).min(1).describe('ids of the sections, in order'),
  brief: idOf('section').describe('the section that answers first: under the title, unnumbered'),
  figures: z.array(idOf('figure')).describe('ids of the figures, in order'),
});
export type StoryEntry = z.infer<typeof storySchema>;

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
    kind: z.enum(unitKinds).describe('what the id names'),
    since: isoDay.describe('when it was first published'),
    changed: isoDay
      .optional()
      .describe(
        'a change of substance that no correction and no new claim, event or figure tells; written by npm run unit where it moves or goes',
      ),
    state: z
      .enum(['live', 'moved', 'retired'])
      .default('live')
      .describe('written by npm run unit -- move, and -- retire'),
    to: idOf('unit').optional().describe('of a moved one: where it is found now'),
    why: z.string().optional().describe('of a retired one: why it was given up'),
  })
  .refine((unit) => (unit.state === 'moved') === (unit.to !== undefined), {
    error: 'a moved unit, and only it, names where it went (`to`)',
  });
export type UnitEntry = z.infer<typeof unitSchema>;
