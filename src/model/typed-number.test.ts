import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { typedNumber } from './typed-number.ts';

test('a figure, a share, a date and a sum typed into prose are found', () => {
  for (const text of [
    'circa 5,5 miliardi',
    'il 60% degli ordini',
    'nel 2025 la società',
    'over $12bn in all',
    'a 5nm chip',
    '1.000 persone',
    'il 21/01/2025',
    'the 2020s',
    '(270 giorni)',
    'on 2025-01-21 already',
    'nel 2025-26',
    'a 60-40 split',
    '10-15 per cent',
    'from 30–40 of them',
  ])
    assert.ok(typedNumber(text), text);
});

test('a quantity spelled in words is found as well', () => {
  for (const text of [
    'il sessanta per cento',
    'dodici miliardi',
    'sixty per cent of it',
    'five billion dollars',
    'twenty-three million',
    'quindici per cento',
    'thirteen billion dollars',
    'nineteen per cent',
    'mille miliardi',
    'duecentomila milioni',
    'a thousand billion',
    'un milione'.replace('un ', 'uno '),
  ])
    assert.ok(typedNumber(text), text);
});

test('a name that mixes letters and digits is not a number', () => {
  for (const text of [
    'i chip H20 e H200',
    'A100, H100 e B200',
    'RTX Pro 6000D',
    'la start-up 01.ai',
    'GPT-4o',
    'ECCN 3A090',
    'un chip H20-like',
    'Covid-19',
    '3-D',
  ])
    assert.equal(typedNumber(text), undefined, text);
});

test('small whole words and indefinite millions are prose', () => {
  for (const text of [
    'due fonti anonime',
    'two people familiar',
    'milioni di utenti',
    'the billions at stake',
  ])
    assert.equal(typedNumber(text), undefined, text);
});

test('digits of any script, fractions and raised digits are numbers', () => {
  for (const text of ['Vale １２ unità', 'Vale ٣', 'Ne vale ½', 'dieci²', 'Ⅷ', '①', 'vale ₂'])
    assert.ok(typedNumber(text), text);
  for (const text of ['la CO₂', 'H₂O']) assert.equal(typedNumber(text), undefined, text);
});

test('any space or line end may stand inside a quantity in words', () => {
  for (const space of ['\u00a0', '\u202f', '\n', '  '])
    assert.ok(typedNumber(`il sessanta${space}per${space}cento`), JSON.stringify(space));
});

test('parts of a whole and ratios are quantities', () => {
  for (const text of [
    'due terzi degli ordini',
    'un terzo del piano',
    'calato di un terzo.',
    'tre quarti',
    'un quarto dell’importo',
    'uno su cinque',
    'two thirds of it',
    'two-thirds',
    'a third of the plan',
    'cut by a third.',
    'three quarters',
    'a quarter of it',
    'one in five',
    'nine out of ten',
    'cinque punti percentuali',
    'five percentage points',
    'cinque per mille',
  ])
    assert.ok(typedNumber(text), text);
});

test('ordinals, halves and comparisons are prose', () => {
  for (const text of [
    'un terzo paese',
    'terze parti',
    'a third party',
    'third countries',
    'nel quarto trimestre',
    'a quarter later',
    'metà del piano',
    'half of it',
    'il doppio',
    'two sources in one day',
    'due fonti su richiesta',
  ])
    assert.equal(typedNumber(text), undefined, text);
});

const it = {
  small:
    'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
};
const en = {
  small:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
};
/** A whole number below a million as Italian spells it, in one word. */
function italian(n: number): string {
  const [small, tens] = [it.small.split(' '), it.tens.split(' ')];
  const more = (rest: number) => (rest === 0 ? '' : italian(rest));
  if (n >= 2000) return `${italian(Math.floor(n / 1000))}mila${more(n % 1000)}`;
  if (n >= 1000) return `mille${more(n % 1000)}`;
  if (n >= 100) return `${n >= 200 ? italian(Math.floor(n / 100)) : ''}cento${more(n % 100)}`;
  if (n < 20) return small[n]!;
  const ten = tens[Math.floor(n / 10) - 2]!;
  if (n % 10 === 0) return ten;
  return `${[1, 8].includes(n % 10) ? ten.slice(0, -1) : ten}${italian(n % 10)}`;
}
function english(n: number): string {
  const [small, tens] = [en.small.split(' '), en.tens.split(' ')];
  const more = (rest: number, word: string) => (rest === 0 ? '' : `${word}${english(rest)}`);
  if (n >= 1000) return `${english(Math.floor(n / 1000))} thousand${more(n % 1000, ' ')}`;
  if (n >= 100) return `${english(Math.floor(n / 100))} hundred${more(n % 100, ' and ')}`;
  return n < 20 ? small[n]! : `${tens[Math.floor(n / 10) - 2]}${more(n % 10, '-')}`;
}

test('every whole number from twenty up is found in words, in both languages', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 200, max: 999_999 })),
      (n) => {
        for (const text of [italian(n), english(n), italian(n).replace(/tre$/, 'tré')])
          assert.ok(typedNumber(`chips, ${text} of them`), `${n}: ${text}`);
      },
    ),
    { seed: 3, numRuns: 500 },
  );
  for (const text of [
    'vent’anni fa',
    'negli anni Novanta',
    'in the nineties',
    'centottanta chip',
    'una decina',
    'centinaia di chip',
    'dozens of chips',
    'cento per cento',
  ])
    assert.ok(typedNumber(text), text);
});

test('quantities in words, with a unit, a half, a decimal or a month, are found', () => {
  for (const text of [
    'due nanometri',
    'nine dollars',
    'sessanta%',
    'uno virgola due',
    'five point five',
    'due e mezzo',
    'one and a half',
    'one-fifth',
    'il due gennaio',
    'il primo di maggio',
    'the first of January',
    '$12B',
    '20mila chip',
    '4× di più',
    'the 5th chip',
    'a 3GW site',
    'nel MMXXV',
    'il IV trimestre',
    'the XX century',
    '三十',
    '十二亿',
  ])
    assert.ok(typedNumber(text), text);
});

test('words that only look like a number are prose', () => {
  for (const text of [
    'un preventivo, un accento, un incentivo',
    'una joint venture, the vent',
    'Milano e Trento',
    'Xi Jinping, CD, DC, MIX, World War II',
    'one-year plans',
    'the starting point for this site',
    'the month of May',
    'il per cento',
    'three of them, eleven companies',
    'Ascend 910B, il 5G, 3D',
  ])
    assert.equal(typedNumber(text), undefined, text);
});
