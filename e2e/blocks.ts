import { editions, story } from './content.ts';

const { sections } = [...editions.values()][0]!;

/** The ids of a section's blocks of prose, paragraphs and lists, in order: the same in every language. */
export function proseOf(section: string): string[] {
  const { blocks } = sections.find(({ id }) => id === section)!;
  return blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list').map(({ key }) => key);
}

/** A section in the middle of the story: there is a screen of text before and after it. */
export const middle = story.sections[Math.floor(story.sections.length / 2)]!;
