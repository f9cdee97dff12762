import { plainSpaces, sortedName, type Citation } from './citation.ts';

const types = { webpage: 'ELEC', dataset: 'DATA' } as const;

/**
 * One RIS record with the line ends that the format asks for. A comma after the name of an
 * organisation keeps it from being split into first and last.
 */
export function writeRis(citation: Citation): string {
  const { key, type, title, authors, site, publisher } = citation;
  const { issued, version, url, language, note } = citation;
  const [year, month, day] = issued.split('-');
  const fields: [string, string][] = [
    ['TY', types[type]],
    ['ID', key],
    ['TI', plainSpaces(title)],
    ...authors.map((author): [string, string] => [
      'AU',
      'name' in author ? `${author.name},` : sortedName(author),
    ]),
    ['T2', site],
    ...(publisher === undefined ? [] : [['PB', publisher] as [string, string]]),
    ['PY', year!],
    ['DA', `${year}/${month ?? ''}/${day ?? ''}`],
    ['ET', version],
    ['UR', url],
    ['LA', language],
  ];
  if (note) fields.push(['N1', plainSpaces(note)]);
  return [...fields, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
