import { dateParts, plainSpaces, type Citation } from './citation.ts';

/** CSL-JSON: a list with one item, as citation processors import it. */
export function writeCsl(citation: Citation): string {
  const { key, type, title, author, issued, version, url, language, note } = citation;
  const item = {
    id: key,
    type,
    title: plainSpaces(title),
    author: [{ literal: author }],
    'container-title': author,
    publisher: author,
    issued: { 'date-parts': [dateParts(issued)] },
    version,
    URL: url,
    language,
    ...(note && { note: plainSpaces(note) }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
