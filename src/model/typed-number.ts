/** A number, with its sign, separators and what is stuck to it: `5,5`, `$12bn`, `60%`, `2025`. */
const digits =
  /(?<![\p{L}\d.,/-])[$€£¥]?\d[\d.,’'/]*(?:bn|tn|mld|mln|mila|miliard[oi]|milion[ei]|m|k|K|x|×|nm|km|kg|[kMGT]?W|[kMGTP]B|%|‰|º|°|°C|s|st|nd|rd|th)?(?![\p{L}\d]|-\p{L})/u;

/** An amount of money, whatever is stuck to it: `$12B`. */
const money = /[$€£¥]\s?\d[\d.,]*\p{L}*/u;

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

/** From twenty on a number is typed in words as well: "ventimila", "two hundred", "gli anni Novanta". */
const large = (() => {
  const units = '(?:un[oa]?|due|tr[eé]|quattro|cinque|sei|sette|otto|nove)';
  const teens =
    '(?:dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove)';
  // The vowel falls before uno and otto: ventuno, trentotto, vent’anni.
  const fallen = "(?=un|ott|[’'])";
  const tens = `(?:vent(?:i|${fallen})|(?:trent|quarant|cinquant|sessant|settant|ottant|novant)(?:a|${fallen}))${units}?`;
  const rest = `(?:${tens}|${teens}|${units})`;
  // "per cento" alone is what a value is followed by.
  const hundreds = `(?<!per )${units}?(?:cento|cent(?=ott))${rest}?`;
  const below = `(?:${hundreds}|${rest})`;
  return new RegExp(
    `(?<!\\p{L})(?:${[
      `${below}mila${below}?`,
      `mille${below}?`,
      hundreds,
      tens,
      '(?:decin|dozzin|ventin|trentin|quarantin|cinquantin|sessantin|centinai|migliai)[aeo]',
      '(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y(?:-\\p{L}+)?|ies)',
      'hundreds?|thousands?|dozens?',
    ].join('|')})(?!\\p{L})`,
    'iu',
  );
})();

const small =
  'due|tre|quattro|cinque|sei|sette|otto|nove|dieci|two|three|four|five|six|seven|eight|nine|ten';
/** What is measured, and halves and decimals in words: "two nanometres", "uno virgola due". */
const measured = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:${small}) (?:nanometr[oi]|nanometres?|dollar[oi]|dollars?|yuan|euros?)`,
    `(?:zero|un[oa]?|one|${small}) (?:e mezz[oa]|and a half|virgola \\p{L}+|point (?:zero|one|${small}))`,
    `one-(?:${parts.english})`,
    `(?:${italian})(?:percento|\\s?%)`,
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** A day in words: "il due gennaio", "the first of January". */
const day = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:primo|${small}|undici|dodici|\\p{L}*dici\\p{L}*) (?:di )?(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)`,
    '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\p{L}+teenth|\\p{L}+tieth) of (?:January|February|March|April|May|June|July|August|September|October|November|December)',
  ].join('|')})(?!\\p{L})`,
  'u',
);

/** Numerals of Rome where they are a year or a part of one, and those of China. */
const elsewhere =
  /(?<![\p{L}\d])(?:(?=\p{L}{4})M{1,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})|[IVX]+ (?:secolo|trimestre|semestre|century|quarter))(?![\p{L}\d])|[〇零一二三四五六七八九十百千万萬亿億兆]{2,}/u;

/**
 * The first quantity typed into a text, or undefined. A name that mixes letters and digits (H20,
 * A100, 01.ai) is not one; whole words below twenty ("two sources") are prose.
 */
export function typedNumber(text: string): string | undefined {
  const name = /(?<![\p{L}\d])\d+\.(?=\p{L})[\p{L}\d]+/gu;
  const spaced = text.replace(/\s+/g, ' ');
  return (otherDigits.exec(text) ??
    money.exec(text) ??
    digits.exec(text.replace(name, '')) ??
    [spelled, fraction, measured, day, large, elsewhere]
      .map((pattern) => pattern.exec(spaced))
      .find((found) => found !== null))?.[0].trim();
}
