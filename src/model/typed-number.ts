/** A number, with its sign, separators and what is stuck to it: `5,5`, `$12bn`, `60%`, `2025`. */
const digits =
  /(?<![\p{L}\d.,/-])[$€£¥]?\d[\d.,’'/]*(?:bn|mld|mln|m|k|nm|%|‰|º|°|°C|s)?(?![\p{L}\d]|-\p{L})/u;

/** Digits and fractions that are single signs: ６０, ٣, ½, ², Ⅷ; not the ₂ of a name such as CO₂. */
const otherDigits = /(?![0-9])\p{Nd}+|(?!(?<=\p{L})[₀-₉])[\p{No}\p{Nl}]+/u;

const italian =
  'uno?|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove|\\p{L}*(?:venti?|trenta?|quaranta?|cinquanta?|sessanta?|settanta?|ottanta?|novanta?|cento|mila)\\p{L}*|mille|mezzo';
const english =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\p{L}+)?|hundred|thousand|half an?';
const measures =
  'per cento|percento|per cent|percent|per mille|punt[oi] percentual[ei]|percentage points?|miliard[oi]|milion[ei]|bilion[ei]|billions?|millions?|trillions?|bn|mld';
/** A quantity spelled in words, which a source could dispute as well: "sixty per cent". */
const spelled = new RegExp(`(?<!\\p{L})(?:${italian}|${english}) (?:${measures})(?!\\p{L})`, 'iu');

const parts = {
  italian: 'terz|quart|quint|sest|settim|ottav|non|decim|ventesim|centesim|millesim',
  english: 'third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth|thousandth',
};
const of = '(?:d[ie]|del|dello|della|dei|degli|delle|dell|d)(?!\\p{L})';
const end = '(?=\\s*(?:[.,;:!?)»”]|$))';
/** A part of a whole: "two thirds", "un terzo di", "a third.", "uno su cinque", "one in five". */
const fraction = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:due|tre|quattro|cinque|sei|sette|otto|nove) (?:${parts.italian})i`,
    `un (?:${parts.italian})o(?= ${of})`,
    `un terzo${end}`,
    `(?:two|three|four|five|six|seven|eight|nine)[ -](?:${parts.english})s`,
    `(?:an?|one)[ -](?:${parts.english})(?= of(?!\\p{L}))`,
    `(?:a|one)[ -]third${end}`,
    `(?:uno|una|due|tre|quattro|cinque|sei|sette|otto|nove) su (?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|cento|mille)`,
    `(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|a thousand)`,
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/**
 * The first quantity typed into a text, or undefined. A name that mixes letters and digits (H20,
 * A100, 01.ai) is not one; small whole words ("two sources") are prose.
 */
export function typedNumber(text: string): string | undefined {
  const name = /(?<![\p{L}\d])\d+\.(?=\p{L})[\p{L}\d]+/gu;
  const spaced = text.replace(/\s+/g, ' ');
  return (otherDigits.exec(text) ??
    digits.exec(text.replace(name, '')) ??
    spelled.exec(spaced) ??
    fraction.exec(spaced))?.[0].trim();
}
