import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { bounds, units, type Unit } from '../model/facts.ts';
import type { QuantityForm } from './format.ts';
import { language } from './languages.ts';
import { createTranslator } from './translator.ts';

const translators = Object.fromEntries(
  ['it', 'en'].map((code) => {
    const format = parse(readFileSync(`content/${code}/format.yaml`, 'utf8')) as never;
    return [code, createTranslator(language(code), { format }, new Map())];
  }),
);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const prose = (code: string, value: number, unit: Unit = 'USD') =>
  plain(translators[code]!.format.quantity({ value, unit }, 'prose'));

test('what rounds up to the next scale is written in it', () => {
  assert.equal(prose('en', 999_999_999), '$1 billion');
  assert.equal(prose('en', 999_990_000), '$999.99 million');
});

test('Italian puts "di" after a million and a billion, and only there', () => {
  assert.equal(prose('it', 950), '950 dollari');
  assert.equal(prose('it', 1e6), '1 milione di dollari');
  assert.equal(prose('it', 1.5e6), '1,5 milioni di dollari');
  assert.equal(prose('it', 5.5e9), '5,5 miliardi di dollari');
  assert.equal(prose('it', 12e9), '12 miliardi di dollari');
  assert.equal(prose('it', 1e9), '1 miliardo di dollari');
  assert.equal(prose('it', 40e9, 'CNY'), '40 miliardi di yuan');
  assert.equal(prose('it', 71e6, 'users'), '71 milioni di utenti');
  assert.equal(prose('it', 1e12), '1.000 miliardi di dollari');
});

test('English writes sums as a British paper does', () => {
  assert.equal(prose('en', 5.5e9), '$5.5 billion');
  assert.equal(prose('en', 40e9, 'CNY'), '40 billion yuan');
  assert.equal(prose('en', 230000, 'chips'), '230,000 chips');
});

test('thousands are grouped in both, with each language’s own sign', () => {
  assert.equal(prose('it', 1000, 'people'), '1.000 persone');
  assert.equal(prose('en', 1000, 'people'), '1,000 people');
});

test('a share is "per cento" in Italian prose and a sign in English and in figures', () => {
  assert.equal(prose('it', 60, 'percent'), '60 per cento');
  assert.equal(prose('en', 60, 'percent'), '60%');
  const { format } = translators['it']!;
  assert.equal(format.quantity({ value: 60, unit: 'percent' }, 'short'), '60%');
});

test('a share is rounded to a whole one unless it comes out at one decimal', () => {
  assert.equal(prose('en', 26.829, 'percent'), '27%');
  assert.equal(prose('en', 19.9, 'percent'), '19.9%');
});

test('figures have a short form and speech a long one', () => {
  const [it, en] = [translators['it']!.format, translators['en']!.format];
  const sum = { value: 5.5e9, unit: 'USD' } as const;
  assert.equal(plain(it.quantity(sum, 'short')), '5,5 mld $');
  assert.equal(en.quantity(sum, 'short'), '$5.5bn');
  assert.equal(plain(en.quantity(sum, 'spoken')), '5.5 billion dollars');
  assert.equal(plain(it.quantity(sum, 'spoken')), '5,5 miliardi di dollari');
});

test('nothing is not about nothing', () => {
  const nothing = { value: 0, unit: 'USD', bound: 'about' } as const;
  assert.equal(translators['it']!.format.quantity(nothing, 'prose'), '0\u00a0dollari');
});

test('the bound word stands before a value in prose, never in the bare form', () => {
  const sum = { value: 12e9, unit: 'USD', bound: 'over' } as const;
  assert.equal(
    plain(translators['it']!.format.quantity(sum, 'prose')),
    'oltre 12 miliardi di dollari',
  );
  assert.equal(plain(translators['en']!.format.quantity(sum, 'bare')), '$12 billion');
});

test('a no-break space holds number and word together', () => {
  const text = translators['it']!.format.quantity({ value: 5.5e9, unit: 'USD' }, 'prose');
  assert.match(text, /^5,5\u00a0miliardi/);
});

test('dates have the month in words and the first of a month in its own way', () => {
  const [it, en] = [translators['it']!.format, translators['en']!.format];
  assert.equal(plain(it.date('2025-01-22')), '22 gennaio 2025');
  assert.equal(plain(en.date('2025-01-22')), '22 January 2025');
  assert.equal(plain(it.date('2026-05-01')), '1º maggio 2026');
  assert.equal(plain(en.date('2026-05-01', 'month')), 'May 2026');
  assert.equal(plain(it.date('2026-05-01', 'year')), '2026');
});

test('a date is never written more exactly than it is known', () => {
  assert.equal(plain(translators['en']!.format.date('2025-08', 'day')), 'August 2025');
  assert.equal(plain(translators['en']!.format.date('2025', 'month')), '2025');
});

test('the sums, shares and dates of the story are written to the letter', () => {
  const nbsp = '\u00a0';
  const written = (code: string, value: number, unit: Unit, form: QuantityForm) =>
    translators[code]!.format.quantity({ value, unit }, form);
  for (const [code, value, unit, form, text] of [
    ['it', 5.5e9, 'USD', 'prose', `5,5${nbsp}miliardi di dollari`],
    ['en', 5.5e9, 'USD', 'prose', `$5.5${nbsp}billion`],
    ['it', 12e9, 'USD', 'prose', `12${nbsp}miliardi di dollari`],
    ['en', 12e9, 'USD', 'prose', `$12${nbsp}billion`],
    ['it', 12.3e9, 'USD', 'short', `12,3${nbsp}mld${nbsp}$`],
    ['en', 12.3e9, 'USD', 'short', '$12.3bn'],
    ['it', 1234, 'USD', 'prose', `1.234${nbsp}dollari`],
    ['en', 1234, 'USD', 'prose', '$1,234'],
    ['it', 12000, 'chips', 'prose', `12.000${nbsp}chip`],
    ['en', 12000, 'chips', 'prose', `12,000${nbsp}chips`],
    ['it', 60, 'percent', 'prose', `60${nbsp}per cento`],
    ['en', 60, 'percent', 'prose', '60%'],
    ['it', 60, 'percent', 'short', '60%'],
    ['it', 5, 'nm', 'short', `5${nbsp}nm`],
    ['en', 5, 'nm', 'short', `5${nbsp}nm`],
    ['en', 1e12, 'USD', 'prose', `$1,000${nbsp}billion`],
  ] as const)
    assert.equal(written(code, value, unit, form), text, `${code} ${value} ${unit} ${form}`);
  for (const [code, iso, form, text] of [
    ['it', '2025-01-22', 'day', `22${nbsp}gennaio 2025`],
    ['en', '2025-01-22', 'day', `22${nbsp}January 2025`],
    ['it', '2025-05-01', 'day', `1º${nbsp}maggio 2025`],
    ['en', '2025-05-01', 'day', `1${nbsp}May 2025`],
    ['it', '2025-01-22', 'month', `gennaio${nbsp}2025`],
  ] as const)
    assert.equal(translators[code]!.format.date(iso, form), text, `${code} ${iso} ${form}`);
});

test('one is singular, nothing and one and a half are plural, in both languages', () => {
  assert.equal(prose('it', 1, 'days'), '1 giorno');
  assert.equal(prose('it', 0, 'days'), '0 giorni');
  assert.equal(prose('it', 1.5, 'days'), '1,5 giorni');
  assert.equal(prose('it', 1.5e6, 'users'), '1,5 milioni di utenti');
  assert.equal(prose('en', 1, 'days'), '1 day');
  assert.equal(prose('en', 0, 'days'), '0 days');
  assert.equal(prose('en', 1.5, 'days'), '1.5 days');
});

test('every unit, scale and bound is written in both languages, and nothing is left unfilled', () => {
  for (const code of ['it', 'en'])
    for (const unit of units)
      for (const bound of bounds)
        for (const value of [0, 1, 2, 60, ...(unit === 'percent' ? [] : [1e6, 2.5e6, 1e9, 2e9])])
          for (const form of ['prose', 'bare', 'spoken'] as const) {
            const text = translators[code]!.format.quantity({ value, unit, bound }, form);
            assert.match(text, /\d/);
            assert.doesNotMatch(text, /[{}]|undefined|NaN/);
          }
});
