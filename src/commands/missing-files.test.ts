import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { missingFiles } from './missing-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is missing from a site of these files. */
function missing(files: Record<string, string>, address = 'https://example.org/') {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return missingFiles(folder, address);
}

test('a site that has all that its pages want misses nothing', () => {
  assert.deepEqual(
    missing({
      'it/index.html':
        '<link rel="preload" href="/_astro/a.woff2"><script src="../x.js"></script><img src="card.png?x=1#y">',
      '_astro/a.woff2': '',
      'x.js': '',
      'it/card.png': '',
    }),
    [],
  );
});

test('each missing file is named once, with the pages that want it', () => {
  assert.deepEqual(
    missing({
      'index.html':
        '<link rel="preload" href="/_astro/a.woff2"><link href="/_astro/a.woff2" rel="icon">',
      'it/index.html':
        '<link rel="preload" href="https://example.org/_astro/a.woff2"><img alt="" src="b c.png">',
    }),
    [
      { file: '_astro/a.woff2', wantedBy: ['index.html', 'it/index.html'] },
      { file: 'it/b c.png', wantedBy: ['it/index.html'] },
    ],
  );
});

test('what styles want is looked for too, beside the style sheet and in a page', () => {
  assert.deepEqual(
    missing({
      'a/style.css': '@font-face{src:url(x.woff2)}.b{background:url( "/y.png" )}',
      'index.html':
        "<style>@font-face{src:url('/z.woff2')format('woff2'),url(data:font/woff2;base64,AA)}</style>",
    }).map(({ file }) => file),
    ['a/x.woff2', 'y.png', 'z.woff2'],
  );
});

test('what a page only links to, and other places, are not looked for', () => {
  assert.deepEqual(
    missing({
      'index.html':
        '<a href="/it/"></a><a href="/data.csv"></a><link rel="alternate" href="/feed.xml"><script src="https://other.org/x.js"></script><a href="https://other.org/x.png"></a><a href="mailto:a@b.org"></a><img src="http://[">',
    }),
    [],
  );
});

test('under a sub-path a file is looked for below it', () => {
  const page = '<link rel="stylesheet" href="/sub/a.css"><img src="/sub/b.png"><img src="/c.png">';
  assert.deepEqual(
    missing({ 'index.html': page, 'a.css': '' }, 'https://example.org/sub/').map(
      ({ file }) => file,
    ),
    ['b.png'],
  );
});
