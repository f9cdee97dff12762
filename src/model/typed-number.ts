/** A number, with its sign, separators and what is stuck to it: `5,5`, `$12bn`, `60%`, `2025`. */
const digits =
  /(?<![\p{L}\d.,/-])[$€£¥]?\d[\d.,’'/]*(?:bn|mld|mln|m|k|nm|%|º|°|°C|s)?(?![\p{L}\d]|-\p{L})/u;

const italian =
  'uno?|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove|\\p{L}*(?:venti?|trenta?|quaranta?|cinquanta?|sessanta?|settanta?|ottanta?|novanta?|cento|mila)\\p{L}*|mille|mezzo';
const english =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\p{L}+)?|hundred|thousand|half an?';
const measures =
  'per cento|percento|per cent|percent|miliard[oi]|milion[ei]|bilion[ei]|billions?|millions?|trillions?|bn|mld';
/** A quantity spelled in words, which a source could dispute as well: "sixty per cent". */
const spelled = new RegExp(
  `(?<!\\p{L})(?:${italian}|${english})[\\s\\u00a0](?:${measures})(?!\\p{L})`,
  'iu',
);

/**
 * The first quantity typed into a text, or undefined. A name that mixes letters and digits (H20,
 * A100, 01.ai) is not one; small whole words ("two sources") are prose.
 */
export function typedNumber(text: string): string | undefined {
  const name = /(?<![\p{L}\d])\d+\.(?=\p{L})[\p{L}\d]+/gu;
  return (digits.exec(text.replace(name, '')) ?? spelled.exec(text))?.[0].trim();
}
