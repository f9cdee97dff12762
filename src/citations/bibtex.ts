import type { Signature } from '../model/publisher.ts';
import { plainSpaces, sortedName, type Citation } from './citation.ts';

const types = { webpage: 'online', dataset: 'dataset' } as const;

/**
 * One biblatex entry in UTF-8. Titles are in double braces, so that no style changes their
 * capitals; the access date is the reader's and left out.
 */
export function writeBibtex(citation: Citation): string {
  const { key, type, title, authors, translators, site, publisher } = citation;
  const { issued, version, url, language, langid, note } = citation;
  const fields: [string, string][] = [
    ['title', `{${escapeTex(title)}}`],
    ...some('author', authors),
    ...some('translator', translators),
    ['titleaddon', escapeTex(site)],
    ...(publisher === undefined ? [] : [field('organization', publisher)]),
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

/** A field whose text no style takes apart. */
function field(name: string, text: string): [string, string] {
  return [name, `{${escapeTex(text)}}`];
}

function some(role: string, names: readonly Signature[]): [string, string][] {
  // Braces keep the name of an organisation whole, and an “and” in any name.
  const entry = (signature: Signature) =>
    'name' in signature
      ? `{${escapeTex(signature.name)}}`
      : sortedName({ given: braced(signature.given), family: braced(signature.family) });
  return names.length > 0 ? [[role, names.map(entry).join(' and ')]] : [];
}

const braced = (text: string) => `{${escapeTex(text)}}`;

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
