/** What an id of a unit, term, event, source or stage looks like: short, ASCII, lower case. */
export const idPattern = /^[a-z][a-z0-9-]{1,39}$/;

/** First parts of addresses that the site itself uses, so no unit may bear them. */
export const reservedIds: ReadonlySet<string> = new Set([
  'parallel',
  'corrections',
  'newsrooms',
  'feed',
  'units',
  'embed',
  'cite',
  'oembed',
  'data',
  'figure',
  'card',
  'fonts',
  'sitemap',
  'index',
  'content',
  'contents',
  'retired',
  'notes',
  'sources',
  'glossary',
  'main',
  'opening',
  'top',
]);

/** Why an id is refused, or undefined where it may stand. */
export function idFault(id: string, languageCodes: readonly string[]): string | undefined {
  if (!idPattern.test(id))
    return `id "${id}" must be 2 to 40 signs of a–z, 0–9 and hyphen, beginning with a letter`;
  if (reservedIds.has(id) || languageCodes.includes(id))
    return `id "${id}" is the name of an address that the site itself uses`;
  return undefined;
}
