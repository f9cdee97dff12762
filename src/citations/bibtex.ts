import { plainSpaces, type Citation } from './citation.ts';

const types = { webpage: 'online', dataset: 'dataset' } as const;

/**
 * One biblatex entry in UTF-8. Titles are in double braces, so that no style changes their
 * capitals; the access date is the reader's and left out.
 */
export function writeBibtex(citation: Citation): string {
  const { key, type, title, author, issued, version, url, language, langid, note } = citation;
  const fields: [string, string][] = [
    ['title', `{${escapeTex(title)}}`],
    ['author', `{${escapeTex(author)}}`],
    ['organization', `{${escapeTex(author)}}`],
    ['date', issued],
    ['version', version],
    ['url', url],
    ['langid', langid],
    ['language', language],
  ];
  if (note) fields.push(['note', escapeTex(note)]);
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@${types[type]}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** Signs that TeX would take for commands or join into one, written so that it prints them. */
function escapeTex(text: string): string {
  return plainSpaces(text)
    .replaceAll(/[\\{}$&#%_~^]/g, (sign) => texSigns[sign] ?? `\\${sign}`)
    .replaceAll(/(['`,<>?!-])(?=['`,<>-])/g, '$1{}');
}
const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
