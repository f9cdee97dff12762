import { z } from 'zod';

const words = z.string().min(1);
const filled = 'a number or date is named: {{claim-id}}, {{event-id, month}}';

/**
 * The words of one entry in each file of a language that has a map of ids, by the file's name.
 * For editors: `npm run check` holds the words of the languages against each other.
 */
export const entryWords = {
  claims: z.strictObject({
    title: words.describe(`what is claimed, as a heading; ${filled}`),
    statement: words.describe(`the claim in a sentence that stands by itself; ${filled}`),
    by: words.optional().describe('who says so, and how it was read; not for calculations'),
    scope: words
      .optional()
      .describe('what the value counts, and what not; for every one with a value'),
    denial: words.optional().describe('who disputes it, and how; for every disputed claim'),
  }),
  terms: z.strictObject({
    term: words.describe('as the glossary lists it'),
    definition: words.describe('30 words at most'),
  }),
  events: z.strictObject({
    title: words.describe('12 words at most'),
    text: words.describe(`40 words at most; ${filled}`),
  }),
  sources: z.strictObject({
    about: words.describe('what it is about; for a source without a title'),
  }),
  anchors: words.describe('words to put a link on, inside a sentence'),
  corrections: z.strictObject({
    before: words.describe('what the page said; here a wrong number may be typed'),
    after: words.describe('what it says now'),
    why: words.describe('how it came about'),
  }),
  retired: z.strictObject({
    title: words.describe('what the unit was called'),
    why: words.describe('why it was given up'),
  }),
} as const;
