/** A sign that no reader sees, or sees as another: which one, and where it first stands. */
export interface HiddenSign {
  /** `U+200B ZERO WIDTH SPACE`. */
  readonly name: string;
  readonly index: number;
  /** How often it stands in the text. */
  readonly count: number;
  readonly remedy: string;
}

/** Line feed and tab, the no-break spaces that typography needs: these may stand. */
const allowed = '\\n\\t\\u00a0\\u202f';
/** Letters that are two in one, and stand for what a search does not find. */
const ligatures = '\\ufb00-\\ufb06\\u0132\\u0133\\u0149\\u01c4-\\u01cc\\u01f1-\\u01f3';
const ligature = new RegExp(`[${ligatures}]`);
/** Letters in another dress, ＡＩ or 𝐀 or ㎞, which no search finds: full-width, styled, squared, ſ, K. */
const styledLetters =
  '\\uff21-\\uff3a\\uff41-\\uff5a\\u{1d400}-\\u{1d7cb}\\u24b6-\\u24e9\\u{1f110}-\\u{1f169}\\u2100-\\u211f\\u2121\\u2123-\\u2125\\u2127-\\u2134\\u2139-\\u214f\\u3371-\\u337a\\u3380-\\u33df\\u017f';
const styled = new RegExp(`[${styledLetters}]`, 'u');
/**
 * Control and format characters, surrogates, private use, what is no character, spaces but the
 * usual ones, and whatever Unicode says may be left out in drawing.
 */
const hidden = new RegExp(
  `(?![${allowed} ])[\\p{C}\\p{Z}\\p{Default_Ignorable_Code_Point}\\u2800\\ufffc\\ufffd${ligatures}${styledLetters}]`,
  'gu',
);

/** Cyrillic and Greek letters that look like Latin ones, and those, in the same order. */
const alike = [...'аеорсухіјѕАВЕКМНОРСТХУІЈЅοΑΒΕΖΗΙΚΜΝΟΡΤΥΧν'];
const latin = [...'aeopcyxijsABEKMHOPCTXYIJSoABEZHIKMNOPTYXv'];
/** A word of Latin letters with such letters among them. */
const mixed = new RegExp(
  `(?<!\\p{L})(?=\\p{L}*[${alike.join('')}])(?=\\p{L}*\\p{Script=Latin})[\\p{Script=Latin}${alike.join('')}]+(?!\\p{L})`,
  'gu',
);

/** Every hidden sign of a text, each code point once. */
export function hiddenSigns(text: string): readonly HiddenSign[] {
  const found = new Map<string, { index: number; count: number }>();
  const add = (sign: string, index: number) => {
    const known = found.get(sign);
    if (known) known.count++;
    else found.set(sign, { index, count: 1 });
  };
  for (const { 0: sign, index } of text.matchAll(hidden)) add(sign, index);
  for (const { 0: word, index } of text.matchAll(mixed))
    for (const [at, sign] of [...word].entries()) if (alike.includes(sign)) add(sign, index + at);
  return [...found].map(([sign, place]) => ({
    ...place,
    name: nameOf(sign),
    remedy: remedyOf(sign),
  }));
}

/** A text without its hidden signs: the letters that are meant, ordinary spaces, the rest left out. */
export function withoutHidden(text: string): string {
  const seen = text.replace(hidden, (sign) => {
    if (isSpace(sign)) return ' ';
    return ligature.test(sign) || styled.test(sign) ? plainForm(sign) : '';
  });
  return seen.replace(mixed, (word) => word.replace(/./gu, latinOf));
}

/** The letters that a sign in another dress stands for; nothing where Unicode knows of none. */
function plainForm(sign: string): string {
  const plain = sign.normalize('NFKC');
  return plain === sign ? '' : plain;
}

function latinOf(sign: string): string {
  return latin[alike.indexOf(sign)] ?? sign;
}

const isSpace = (sign: string) => /[\p{Zs}\u0085\u000b\u000c\u2800]/u.test(sign);

function remedyOf(sign: string): string {
  if (isSpace(sign)) return 'write an ordinary space, or a no-break space (U+00A0)';
  if (sign === '\ufffd')
    return 'a letter was lost when the file was saved in another encoding: write it again';
  if (alike.includes(sign)) return `type the Latin letter ${latinOf(sign)}`;
  if (ligature.test(sign)) return `write ${sign.normalize('NFKC')}, letter by letter`;
  if (styled.test(sign)) return `write ${plainForm(sign) || 'it in words'}, in ordinary letters`;
  return 'delete it: it often comes with text pasted from a page or a word processor';
}

const names: Readonly<Record<number, string>> = {
  0x00: 'NULL',
  0x08: 'BACKSPACE',
  0x0b: 'LINE TABULATION',
  0x0c: 'FORM FEED',
  0x1b: 'ESCAPE',
  0x7f: 'DELETE',
  0x85: 'NEXT LINE',
  0xad: 'SOFT HYPHEN',
  0x034f: 'COMBINING GRAPHEME JOINER',
  0x061c: 'ARABIC LETTER MARK',
  0x180e: 'MONGOLIAN VOWEL SEPARATOR',
  0x2000: 'EN QUAD',
  0x2001: 'EM QUAD',
  0x2002: 'EN SPACE',
  0x2003: 'EM SPACE',
  0x2007: 'FIGURE SPACE',
  0x2008: 'PUNCTUATION SPACE',
  0x2009: 'THIN SPACE',
  0x200a: 'HAIR SPACE',
  0x200b: 'ZERO WIDTH SPACE',
  0x200c: 'ZERO WIDTH NON-JOINER',
  0x200d: 'ZERO WIDTH JOINER',
  0x200e: 'LEFT-TO-RIGHT MARK',
  0x200f: 'RIGHT-TO-LEFT MARK',
  0x2028: 'LINE SEPARATOR',
  0x2029: 'PARAGRAPH SEPARATOR',
  0x202a: 'LEFT-TO-RIGHT EMBEDDING',
  0x202b: 'RIGHT-TO-LEFT EMBEDDING',
  0x202c: 'POP DIRECTIONAL FORMATTING',
  0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE',
  0x205f: 'MEDIUM MATHEMATICAL SPACE',
  0x2060: 'WORD JOINER',
  0x2061: 'FUNCTION APPLICATION',
  0x2062: 'INVISIBLE TIMES',
  0x2063: 'INVISIBLE SEPARATOR',
  0x2064: 'INVISIBLE PLUS',
  0x2066: 'LEFT-TO-RIGHT ISOLATE',
  0x2067: 'RIGHT-TO-LEFT ISOLATE',
  0x2068: 'FIRST STRONG ISOLATE',
  0x2069: 'POP DIRECTIONAL ISOLATE',
  0x2800: 'BRAILLE PATTERN BLANK',
  0x3000: 'IDEOGRAPHIC SPACE',
  0x3164: 'HANGUL FILLER',
  0xfeff: 'ZERO WIDTH NO-BREAK SPACE',
  0xfffc: 'OBJECT REPLACEMENT CHARACTER',
  0xfffd: 'REPLACEMENT CHARACTER',
};

/** What a code point is where it has no name of its own here, first fit. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/[\u{e0000}-\u{e007f}]/u, 'a tag character'],
  [/\p{Cc}/u, 'a control character'],
  [/\p{Cs}/u, 'half of a surrogate pair'],
  [/\p{Co}/u, 'a private-use character'],
  [/\p{Variation_Selector}/u, 'a variation selector'],
  [/\p{Noncharacter_Code_Point}/u, 'a noncharacter'],
  [/\p{Cn}/u, 'an unassigned character'],
  [/\p{Z}/u, 'an unusual space'],
  [ligature, 'a ligature'],
  [styled, 'a letter in another dress'],
  [/\p{Cf}/u, 'a format character'],
  [/\p{Script=Cyrillic}/u, 'a Cyrillic letter that looks like a Latin one'],
  [/\p{Script=Greek}/u, 'a Greek letter that looks like a Latin one'],
];

function nameOf(sign: string): string {
  const point = sign.codePointAt(0)!;
  const name = names[point] ?? kinds.find(([kind]) => kind.test(sign))?.[1];
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')} ${name ?? 'an invisible character'}`;
}
