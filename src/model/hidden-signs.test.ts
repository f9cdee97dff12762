import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hiddenSigns, withoutHidden } from './hidden-signs.ts';

const only = (text: string) => {
  const signs = hiddenSigns(text);
  assert.equal(signs.length, 1, JSON.stringify(text));
  return signs[0]!;
};

test('signs that nobody sees are named by number and name', () => {
  for (const [sign, name] of [
    ['\u0000', 'U+0000 NULL'],
    ['\u0008', 'U+0008 BACKSPACE'],
    ['\u0001', 'U+0001 a control character'],
    ['\u007f', 'U+007F DELETE'],
    ['\u0085', 'U+0085 NEXT LINE'],
    ['\u0093', 'U+0093 a control character'],
    ['\u00ad', 'U+00AD SOFT HYPHEN'],
    ['\u034f', 'U+034F COMBINING GRAPHEME JOINER'],
    ['\u200b', 'U+200B ZERO WIDTH SPACE'],
    ['\u200e', 'U+200E LEFT-TO-RIGHT MARK'],
    ['\u2028', 'U+2028 LINE SEPARATOR'],
    ['\u202e', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
    ['\u2060', 'U+2060 WORD JOINER'],
    ['\u2069', 'U+2069 POP DIRECTIONAL ISOLATE'],
    ['\u3164', 'U+3164 HANGUL FILLER'],
    ['\ufe0f', 'U+FE0F a variation selector'],
    ['\ufeff', 'U+FEFF ZERO WIDTH NO-BREAK SPACE'],
    ['\ufffd', 'U+FFFD REPLACEMENT CHARACTER'],
    ['\ufffe', 'U+FFFE a noncharacter'],
    ['\ue000', 'U+E000 a private-use character'],
    ['\ud800', 'U+D800 half of a surrogate pair'],
    ['\u{e0041}', 'U+E0041 a tag character'],
    ['\u{10ffff}', 'U+10FFFF a noncharacter'],
    ['\u2009', 'U+2009 THIN SPACE'],
    ['\ufb01', 'U+FB01 a ligature'],
  ])
    assert.equal(only(`Spe${sign}sa`).name, name);
});

test('the signs of good typography may stand', () => {
  const text = 'È «così»: l’IA,\u00a05\u202f%, “x” – ‘y’ … × ÷ − ⌘ · º\tá\n→ € 中 Ж 😀';
  assert.deepEqual(hiddenSigns(text), []);
  assert.equal(withoutHidden(text), text);
});

test('a sign is told once, with the place of the first and how many there are', () => {
  const { index, count } = only('a\u200bb\u200bc');
  assert.deepEqual([index, count], [1, 2]);
});

test('without them words are whole: ligatures are letters, odd spaces are spaces', () => {
  assert.equal(
    withoutHidden('uf\ufb01cio, e\u00adsta\u200bte, a\u2003b\u0085c'),
    'ufficio, estate, a b c',
  );
});

test('what is left of any text has no hidden signs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff })), (points) => {
      const text = String.fromCodePoint(...points);
      assert.deepEqual(hiddenSigns(withoutHidden(text)), []);
    }),
    { seed: 1 },
  );
});

test('a letter of another script in a word of Latin letters is told; a word of its own may stand', () => {
  assert.match(only('C\u0456na').name, /^U\+0456 a Cyrillic letter that looks like a Latin one/);
  assert.equal(only('C\u0456na').remedy, 'type the Latin letter i');
  assert.match(only('\u039dvidia').name, /^U\+039D a Greek letter/);
  assert.equal(withoutHidden('\u0430\u0440\u0440le'), 'apple');
  for (const text of ['Москва', 'μm', 'Δt', 'ΑΒΓ', '中国 TSMC'])
    assert.deepEqual(hiddenSigns(text), []);
});

test('letters in another dress are told, with the letters to write', () => {
  for (const [text, plain] of [
    ['Ｂloomberg', 'B'],
    ['𝐀lpha', 'A'],
    ['Ⓐ', 'A'],
    ['5\u00a0㎞', 'km'],
    ['℡', 'TEL'],
    ['\u212aelvin', 'K'],
    ['ſ', 's'],
  ] as const) {
    assert.match(only(text).name, /a letter in another dress$/);
    assert.equal(only(text).remedy, `write ${plain}, in ordinary letters`);
  }
  for (const text of ['™ ª º', '中国，“人工智能”：', 'Ｔ'.normalize('NFKC'), 'ΩμΔ', '⌘K'])
    assert.deepEqual(hiddenSigns(text), [], text);
});
