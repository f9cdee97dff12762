import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csv } from './csv.ts';

test('with a decimal comma the cells stand between semicolons', () => {
  assert.equal(
    csv(
      [
        ['a', 'b'],
        ['x', 26.8],
      ],
      ',',
    ),
    '\ufeffa;b\r\nx;26,8\r\n',
  );
});

test('with a decimal point the cells stand between commas', () => {
  assert.equal(
    csv(
      [
        ['a', 'b'],
        ['x', 26.8],
      ],
      '.',
    ),
    '\ufeffa,b\r\nx,26.8\r\n',
  );
});

test('quotes, separators and line ends are quoted', () => {
  assert.equal(csv([['a "b"', 'c;d', 'e\nf']], '.'), '\ufeff"a ""b""","c;d","e\nf"\r\n');
});

test('large and small numbers are digits, without grouping', () => {
  assert.equal(
    csv([[12300000000, 0.0000001, 1e21]], '.'),
    '\ufeff12300000000,0.0000001,1000000000000000000000\r\n',
  );
});

test('a short row is filled up, so that every row has as many cells', () => {
  assert.equal(csv([['a', 'b', 'c'], [], ['x']], '.'), '\ufeffa,b,c\r\n,,\r\nx,,\r\n');
});

test('what is no number is refused', () => {
  assert.throws(() => csv([[NaN]], '.'), /no number/);
});

test('every text comes back from the file as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }),
      (texts) => {
        const line = `;${csv([texts], ',').slice(1, -2)}`;
        const cells = [...line.matchAll(/;(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
          ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare,
        );
        assert.deepEqual(cells, texts);
      },
    ),
  );
});
