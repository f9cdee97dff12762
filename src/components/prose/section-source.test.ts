import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseOf } from './section-source.ts';

const section = '---\ntitle: Uno\nsummary: Due\n---\n\nTre.\n';

test('the build reads a section as the check does, whatever its line ends and byte-order mark', () => {
  for (const written of [
    section,
    `\ufeff${section}`,
    section.replaceAll('\n', '\r\n'),
    `\ufeff${section.replaceAll('\n', '\r')}`,
  ])
    assert.equal(proseOf(written), '\n\n\n\n\nTre.\n');
});

test('a section without front matter is all prose', () => {
  assert.equal(proseOf('Tre.\n\n---\n\nQuattro.\n'), 'Tre.\n\n---\n\nQuattro.\n');
});
