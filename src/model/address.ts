import { hiddenSigns } from './hidden-signs.ts';

/** What the standard of addresses (WHATWG URL) lets stand in one as it is written. */
const written = /^(?:[\w!$&'()*+,\-./:;=?@~#[\]]|%[\da-f]{2}|[\u00a1-\u{10fffd}])*$/iu;
/** A scheme and a name with a dot in it; no name or word of who looks. */
const begun = /^https?:\/\/[^\s/?#@.]+(?:\.[^\s/?#@.]+)+(?:[/?#]|$)/u;

/** Why a text is no address of a page, or undefined where it is one. */
export function addressFault(text: string): string | undefined {
  const [hidden] = hiddenSigns(text);
  if (hidden) return `has the sign ${hidden.name}, which no address shows`;
  const odd = [...text].find((sign) => !/%/.test(sign) && (!written.test(sign) || /\s/.test(sign)));
  if (odd !== undefined) return `must be an address, and "${odd}" cannot stand in one`;
  if (!written.test(text)) return 'has a % without its two hexadecimal digits: write %25';
  const encoded = hiddenWhenDecoded(text);
  if (encoded !== undefined) return `has ${encoded}, written with % → delete it`;
  if (!begun.test(text)) return 'must be a whole http(s) address: https://example.org/page';
  return URL.canParse(text) ? undefined : 'is no address that a browser can open';
}

/** What nobody sees of an address once its % are read; nothing where they are in an older encoding. */
function hiddenWhenDecoded(text: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    return undefined;
  }
  return hiddenSigns(decoded)[0]?.name ?? (/\s$/.test(decoded) ? 'a space at its end' : undefined);
}
