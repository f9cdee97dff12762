import { addressFault } from './address.ts';
import { hiddenSigns } from './hidden-signs.ts';

const mail = /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;

/** Why a text is no way to reach somebody, an e-mail address or that of a page; undefined where it is one. */
export function reachFault(text: string): string | undefined {
  const [hidden] = hiddenSigns(text);
  if (hidden) return `has the sign ${hidden.name}, which no address shows`;
  if (mail.test(text)) return undefined;
  const takes = 'must be an e-mail address or the https address of a page';
  if (!/^https?:/i.test(text)) return takes;
  return addressFault(text);
}

/** Where a link to somebody leads: an e-mail address gets its scheme. */
export function reachAddress(reach: string): string {
  return mail.test(reach) ? `mailto:${reach}` : reach;
}

/**
 * Where a mistake on a page is reported. A letter has the name of the site as its subject and begins
 * with the address of the page, where that is known; a page for reports is linked as it is.
 */
export function reportAddress(reach: string, site: string, page: string | undefined): string {
  if (!mail.test(reach)) return reach;
  const body = page === undefined ? '' : `&body=${encodeURIComponent(page)}`;
  return `mailto:${reach}?subject=${encodeURIComponent(site)}${body}`;
}
