import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressFault } from './address.ts';

test('addresses of pages may stand, in any script', () => {
  for (const address of [
    'https://example.org',
    'https://example.org/%B5%E7/%C3%A0%20b',
    'http://example.org/a-b_c~d/?x=1&y=%20#z',
    'https://soylentnews.org/article.pl?sid=25/01/01/1523221&from=rss',
    'https://it.wikipedia.org/wiki/Citt\u00e0',
    'https://example.org:8080/(x)',
  ])
    assert.equal(addressFault(address), undefined, address);
});

test('what no address can hold, or a browser would take in another way, is refused', () => {
  for (const address of [
    'https://example.org/a b',
    'https://example.org/x\u200b',
    'https://example.org/x\u00a0y',
    'https://example.org/x%E2%80%8B',
    'https://example.org/%E2%80%AEx',
    'https://example.org/x%20',
    'https://example.org/x%00y',
    'https://\uff45xample.org/',
    'https://example.org/\tx',
    'https://example.org/a\\b',
    'https://example.org/<x>',
    'https://example.org/"x"',
    'https://example.org/100%',
    'https:/example.org',
    'https:example.org',
    'https://example',
    'https://',
    'https://user:word@example.org/',
    'https://exa mple.org',
    'ftp://example.org/x',
    'javascript:alert(1)',
    'example.org/x',
    '//example.org/x',
    'https://example..org/',
    '',
  ])
    assert.ok(addressFault(address), address);
});
