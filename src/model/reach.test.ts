import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { reachAddress, reachFault, reportAddress } from './reach.ts';

test('somebody is reached by an e-mail address or at a page', () => {
  for (const [given, href] of [
    ['desk@example.org', 'mailto:desk@example.org'],
    ['a.desk+it@press.example.co.uk', 'mailto:a.desk+it@press.example.co.uk'],
    ['https://example.org/issues', 'https://example.org/issues'],
    ['http://example.org', 'http://example.org'],
  ] as const) {
    assert.equal(reachFault(given), undefined, given);
    assert.equal(reachAddress(given), href);
  }
});

test('an address that could run script is refused, however it is disguised', () => {
  for (const wrong of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript://example.org/%0aalert(1)',
    'javascript:a@example.org',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/x',
    'file:///etc/passwd',
  ])
    assert.ok(reachFault(wrong), wrong);
});

test('what is no whole address is refused', () => {
  for (const wrong of [
    '',
    'example.org',
    '/issues',
    '//example.org',
    'https:',
    'https://',
    'https://a b.org',
    'https://me:secret@example.org/',
    'https://exa\tmple.org/',
    'https://a.org/\u200bx',
    'desk@',
    'desk@example',
    'desk@a.org?subject=x',
    'desk@a.org, other@a.org',
    'a@b@c.org',
  ])
    assert.ok(reachFault(wrong), wrong);
});

test('a letter about a mistake names the site and the page, whatever signs are in them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.webUrl({ withFragments: true }),
      (site, page) => {
        const letter = new URL(reportAddress('desk@example.org', site, page));
        assert.equal(letter.pathname, 'desk@example.org');
        assert.deepEqual(
          [...letter.searchParams],
          [
            ['subject', site],
            ['body', page],
          ],
        );
      },
    ),
  );
});

test('a page where mistakes are reported is linked as it is', () => {
  const page = 'https://example.org/issues?kind=mistake';
  assert.equal(reportAddress(page, 'site', 'https://example.org/it/'), page);
});
