import assert from 'node:assert/strict';
import { test } from 'node:test';
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
