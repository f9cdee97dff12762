/**
 * What an id of a unit, term, event, source or stage looks like: short, ASCII, lower case. Ids of
 * the page's own parts have a dot (`asic.title`, `asic.3`), so they never meet one of these.
 */
export const idPattern = /^[a-z][a-z0-9-]{1,39}$/;

/** What no unit may be called: the parts of addresses that the site itself uses, and its ids without a dot. */
export const reservedIds: ReadonlySet<string> = new Set([
  // Addresses.
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
  'robots',
  // Addresses that are promised, and not there yet.
  'check',
  'editions',
  'changes',
  'republish',
  'llms',
  // Parts of every page and of the whole explainer.
  'main',
  'top',
  'opening',
  'contents',
  'notes',
  'sources',
  'glossary',
  'retired',
  // Parts of the page for newsrooms.
  'link',
  'citation',
  'frame',
  'list',
  'promise',
  // Parts of the page of corrections.
  'publisher',
]);

/** Names that Windows keeps for devices: no folder there can have one. */
const windowsDevice = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/** Words that YAML or a program reads as something else than an id. */
const taken: ReadonlySet<string> = new Set(['null', 'true', 'false', 'constructor']);

/** Why an id is refused, or undefined where it may stand. */
export function idFault(id: string, languageCodes: readonly string[]): string | undefined {
  if (!idPattern.test(id))
    return `id "${id}" must be 2 to 40 signs of a–z, 0–9 and hyphen, beginning with a letter`;
  if (reservedIds.has(id) || languageCodes.includes(id))
    return `id "${id}" is the name of an address that the site itself uses`;
  if (windowsDevice.test(id))
    return `id "${id}" is the name of a device on Windows, where no folder can be called so`;
  if (taken.has(id)) return `id "${id}" is a word that YAML or programs read as something else`;
  return undefined;
}
