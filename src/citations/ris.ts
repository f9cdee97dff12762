import { plainSpaces, type Citation } from './citation.ts';

const types = { webpage: 'ELEC', dataset: 'DATA' } as const;

/**
 * One RIS record with the line ends that the format asks for. A comma after the author keeps a
 * name of two words from being split into first and last.
 */
export function writeRis(citation: Citation): string {
  const { key, type, title, author, issued, version, url, language, note } = citation;
  const [year, month, day] = issued.split('-');
  const fields: [string, string][] = [
    ['TY', types[type]],
    ['ID', key],
    ['TI', plainSpaces(title)],
    ['AU', `${author},`],
    ['T2', author],
    ['PB', author],
    ['PY', year!],
    ['DA', `${year}/${month ?? ''}/${day ?? ''}`],
    ['ET', version],
    ['UR', url],
    ['LA', language],
  ];
  if (note) fields.push(['N1', plainSpaces(note)]);
  return [...fields, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
