import type { Edition } from './model.ts';

/** A text of one language, with where it stands: a block of prose or a string of words. */
export interface Text {
  /** `plan.3` or `claims:budget.title`. */
  readonly key: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** All that a language says: its blocks, then its words, but for how it writes quantities. */
export function textsOf({ sections, words }: Edition): readonly Text[] {
  return [
    ...sections.flatMap(({ file, blocks }) =>
      blocks.map(({ key, line, source }) => ({ key, file, line, text: source })),
    ),
    ...words.filter(({ key }) => !key.startsWith('format:')),
  ];
}

/** A text without its components, its placeholders and its passages in another language. */
export function plainText(text: string): string {
  return text
    .replace(/<Foreign\b[^>]*>[\s\S]*?<\/Foreign>/g, ' ')
    .replace(/<[^>]*>|\{\{[^}]*\}\}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The sentences of a plain text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?;])\s+/);
}

/** The words of a plain text, as they are written. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

/** The first words of a sentence, for a message. */
export function beginning(sentence: string): string {
  const words = sentence.split(' ');
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : sentence;
}
