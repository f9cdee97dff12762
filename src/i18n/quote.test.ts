import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quote } from './quote.ts';

test('a text stands in the marks of its language', () => {
  assert.equal(quote('Il piano', '«»“”'), '«Il piano»');
  assert.equal(quote('The plan', '“”‘’'), '“The plan”');
});

test('a quotation inside a quotation takes the inner marks', () => {
  assert.equal(quote('«In chip» è una scorciatoia', '«»“”'), '«“In chip” è una scorciatoia»');
  assert.equal(quote('“In chips” is shorthand', '“”‘’'), '“‘In chips’ is shorthand”');
});

test('an apostrophe is not taken for a quotation mark', () => {
  assert.equal(quote('L’anno prima', '«»“”'), '«L’anno prima»');
});

test('marks that are not two pairs are refused', () => {
  assert.throws(() => quote('x', '«»'), /not four quotation marks/);
});
