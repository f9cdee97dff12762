import type { Signature } from '../model/publisher.ts';
import { dateParts, plainSpaces, type Citation } from './citation.ts';

/** CSL-JSON: a list with one item, as citation processors import it. */
export function writeCsl(citation: Citation): string {
  const { key, type, title, authors, translators, site, publisher } = citation;
  const { issued, version, url, language, note } = citation;
  const item = {
    id: key,
    type,
    title: plainSpaces(title),
    ...some('author', authors),
    ...some('translator', translators),
    'container-title': site,
    ...(publisher === undefined ? {} : { publisher }),
    issued: { 'date-parts': [dateParts(issued)] },
    version,
    URL: url,
    language,
    ...(note && { note: plainSpaces(note) }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function some(role: string, names: readonly Signature[]) {
  const entry = (signature: Signature) =>
    'name' in signature ? { literal: signature.name } : signature;
  return names.length > 0 ? { [role]: names.map(entry) } : {};
}
