import { z } from 'zod';

/** `content/terms-agreed.yaml`: what each language calls a thing. */
export const agreedSchema = z.strictObject({
  terms: z
    .record(
      z.string(),
      z.record(
        z.string().describe('the code of a language'),
        z
          .array(z.string().min(2))
          .min(1, 'needs at least one form')
          .describe('every form that counts as the term in this language'),
      ),
    )
    .describe('where the text of one language has the term, its twin has the other’s'),
});
export type AgreedTerms = z.infer<typeof agreedSchema>;

/** Whether a text holds one of the words, whole and in any case; tags and placeholders are not read. */
export function holds(text: string, words: readonly string[]): boolean {
  const bare = text.replace(/<[^>]*>|\{\{[^}]*\}\}/g, ' ');
  return words.some((word) => pattern(word).test(bare));
}

const patterns = new Map<string, RegExp>();

function pattern(word: string): RegExp {
  const made =
    patterns.get(word) ??
    new RegExp(
      `(?<![\\p{L}\\d])${RegExp.escape(word).replaceAll('\\x20', '\\s+')}(?![\\p{L}\\d])`,
      'iu',
    );
  patterns.set(word, made);
  return made;
}
