import { readFile } from 'node:fs/promises';
import { sourceText } from '../../model/source-text.ts';

/**
 * Brings the text of a section to MDX as the check has read it: byte-order mark and line ends as in
 * `sourceText`, and without the front matter, which the model reads. Lines keep their numbers.
 */
export const sectionSource = {
  name: 'section-source',
  load: {
    filter: { id: /\/content\/[^/?]+\/[^/?]+\.mdx$/ },
    handler: async (id: string) => ({ code: proseOf(await readFile(id, 'utf8')), map: null }),
  },
};

/** The prose of a section's file, with empty lines where the front matter stands. */
export function proseOf(written: string): string {
  return sourceText(written).replace(/^---[ \t]*\n(?:.*\n)*?---[ \t]*(?=\n|$)/, (front) =>
    front.replace(/[^\n]+/g, ''),
  );
}
