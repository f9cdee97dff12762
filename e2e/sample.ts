import { editions, story } from './content.ts';

// What a test takes from the content where one of many will do.

const codes = [...editions.keys()];
/** The language that the others are translated from, and one of them. */
export const [source, other] = codes as [string, string];
/** Every way from a language to another. */
export const ways = codes.flatMap((from) =>
  codes.filter((to) => to !== from).map((to) => ({ from, to })),
);

/** The first section of the story proper, which states claims; the brief before it has answers only. */
export const first = story.sections.find((id) => id !== story.brief)!;

/** A section in the middle of the story: there is a screen of text before and after it. */
export const middle = story.sections[Math.floor(story.sections.length / 2)]!;

/** The ids of a section's blocks of prose, paragraphs and lists, in order: alike in every language. */
export function proseOf(section: string): string[] {
  const { blocks } = editions.get(source)!.sections.find(({ id }) => id === section)!;
  return blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list').map(({ key }) => key);
}
