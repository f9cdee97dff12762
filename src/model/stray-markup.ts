/** Signs that would be printed as they stand: which, what they look like, how to write what is meant. */
export interface StrayMarkup {
  readonly index: number;
  readonly looksLike: string;
  readonly remedy: string;
}

type Rule = readonly [sign: RegExp, looksLike: string, remedy: string];

const entityNames =
  'nbsp|amp|lt|gt|quot|apos|shy|copy|reg|trade|euro|pound|laquo|raquo|[lr][sd]quo|[mn]dash|hellip|middot|times|[aeiou](?:grave|acute|uml|circ)|ensp|emsp|thinsp|zwnj|zwj';

/** Leftovers of HTML, which nothing reads in words and titles. */
const html: readonly Rule[] = [
  [
    new RegExp(`&(?:#\\d+|#x[\\da-f]+|[a-z][a-z\\d]+);|&(?:${entityNames})\\b`, 'i'),
    'an HTML entity',
    'write the sign itself: & for &amp;, a no-break space (U+00A0) for &nbsp;',
  ],
  [/<\/?[a-z!][^<>]*>/i, 'an HTML tag', 'leave it out: the site gives words their form'],
];

/** Leftovers of Markdown, of other markup languages, and of text in a wrong encoding. */
const markup: readonly Rule[] = [
  ...html,
  [
    /\*+/,
    'emphasis that did not take, or a footnote',
    'in prose write **words** with no space inside the signs, and a space or a full stop after them; to multiply write ×',
  ],
  [
    /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_])/u,
    'emphasis that did not take',
    'in prose write *words* with no space inside the signs; elsewhere leave the sign out',
  ],
  [/`+/, 'code', 'leave the sign out; ’ is the apostrophe'],
  [/~/, 'struck text', 'leave the sign out; write “circa” or “about” in words'],
  [
    /\]\s?\(|\]\s?\[|!\[|\[\[|\]:/,
    'a link or a picture',
    'leave it out: links come from sources, pictures are figures',
  ],
  [
    /(?:https?|mailto|javascript):\S|www\.\w/i,
    'an address',
    'leave it out: links come from sources',
  ],
  [
    /\p{Emoji_Presentation}|\p{Regional_Indicator}/u,
    'a picture among letters',
    'write it in words',
  ],
  [/\[\^/, 'a footnote', 'leave it out: notes come from claims and their sources'],
  [/(?:^|\n)[ \t]*\[[ xX]?\]/, 'a box to tick', 'leave it out'],
  [
    /(?<![\p{L}\p{N}])#+/u,
    'a heading or a tag',
    'a heading is <Heading id="…">…</Heading> on a line of its own; leave the sign out elsewhere',
  ],
  [/[<>]/, 'a tag or an arrow', 'write it in words, or with the sign that is meant: → « »'],
  [/\\/, 'an escape', 'write the sign itself'],
  [/\^|\|/, 'markup of another language', 'leave the sign out'],
  [
    /==|:::?|\+\+(?=\S)(?<!C\+\+)|\$\$|\$t\(|\$[^\s\d$][^$]*\$/,
    'markup of another language',
    'leave the signs out',
  ],
  [/(?<![\p{L}\p{N}]):[a-z][a-z_+-]*:(?![\p{L}\p{N}])/u, 'a name for a picture', 'leave it out'],
  [
    /Ã[\u0080-\u00bf]|Â[\u00a1-\u00bf]|â€/,
    'text that was saved in another encoding',
    'write the letters again, and save the file as UTF-8',
  ],
];

/** A paragraph that begins like an item of a list, and is none. */
const item: Rule = [
  /^(?:[-+•‣▪·]\s?|\d+[.)])(?=\p{L})/u,
  'an item of a list that did not take',
  'write "- " with a space, after an empty line',
];
const braces: Rule = [
  /[{}]+/,
  'a placeholder',
  'in prose write <Value of="…" /> or <When of="…" />',
];

/** The first sign in words that would be printed as it stands; placeholders aside. */
export function strayMarkup(text: string): StrayMarkup | undefined {
  return firstOf(markup, text);
}

/** The same for a text of MDX; `begins` where it is the beginning of a paragraph. */
export function strayInProse(text: string, begins: boolean): StrayMarkup | undefined {
  return firstOf([...(begins ? [item] : []), ...markup, braces], text);
}

/** The first leftover of HTML: for titles of others, which keep their own signs. */
export function strayHtml(text: string): StrayMarkup | undefined {
  return firstOf(html, text);
}

/** An HTML entity in a text of MDX as it is written, which makes its sign. */
export function entityIn(written: string): StrayMarkup | undefined {
  return firstOf(html.slice(0, 1), written);
}

function firstOf(rules: readonly Rule[], text: string): StrayMarkup | undefined {
  for (const [sign, looksLike, remedy] of rules) {
    const found = sign.exec(text);
    if (found) return { index: found.index, looksLike, remedy };
  }
  return undefined;
}

/** The words around a place in a text, for a message. */
export function around(text: string, index: number): string {
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, index - 8)) + 1);
  const piece = text.slice(from, index + 24).replace(/\s+/g, ' ');
  return piece.trim();
}
