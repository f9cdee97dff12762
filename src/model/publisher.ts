import { z } from 'zod';
import { addressFault } from './address.ts';
import { reachFault } from './reach.ts';

const text = z.string().min(1, 'holds nothing: write it, or leave only the key');
const faulty = (fault: (text: string) => string | undefined) =>
  text.refine((given) => fault(given) === undefined, {
    error: ({ input }) => fault(String(input)),
  });

const named = z
  .union(
    [
      z.strictObject({
        given: text.describe('the given name of a person'),
        family: text.describe('the family name, by which lists are sorted'),
      }),
      z.strictObject({ name: text.describe('of an organisation, or of who has one name only') }),
    ],
    {
      error: 'must be a person, { given: …, family: … }, or an organisation, { name: … }',
    },
  )
  .describe('a person has given and family, an organisation has a name');

/** Who signs: a person, whose family name sorts a list, or an organisation. */
export type Signature = z.infer<typeof named>;

/**
 * `content/facts/publisher.yaml`: who speaks. A field without a value is one that nobody has filled
 * in yet: the site then names nobody, and says so.
 */
export const publisherSchema = z.strictObject({
  name: text.nullish().describe('who publishes the site and answers for it, as readers know it'),
  home: faulty(addressFault).nullish().describe('the publisher’s own site, if it has one'),
  contact: faulty(reachFault)
    .nullish()
    .describe('where readers write: an e-mail address, or the https address of a page'),
  report: faulty(reachFault)
    .nullish()
    .describe('where readers report a mistake: an e-mail address, or the https address of a page'),
  authors: z.array(named).nullish().describe('who signs the text; none where nobody does'),
  translators: z
    .record(z.string().describe('the code of a language'), z.array(named))
    .nullish()
    .describe('who signs each translation'),
});
export type Publisher = z.infer<typeof publisherSchema>;

/** What the publisher says in words, in `publisher.yaml` of each language. */
export const publisherWords = z.strictObject({
  funding: text.describe(
    'who pays for the site, and what ties there are to the companies it writes about',
  ),
  making: text.describe('who wrote and who translated the text, and with what help'),
});

/** A name as it is read. */
export function fullName(signature: Signature): string {
  return 'name' in signature ? signature.name : `${signature.given} ${signature.family}`;
}

/** Whom a text is credited to: who signs it, else who publishes it; nobody where neither is named. */
export function creditedTo({ name, authors }: Publisher): readonly Signature[] {
  if (authors && authors.length > 0) return authors;
  return name ? [{ name }] : [];
}
