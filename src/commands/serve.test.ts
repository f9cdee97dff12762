import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createSiteServer } from './serve.ts';

// A site of three pages, served at the top and under a sub-path, on this machine only.
const folder = join(mkdtempSync(join(tmpdir(), 'served-')), 'dist');
const servers = [createSiteServer(folder), createSiteServer(folder, '/sub/path/')] as const;
const ports = () => servers.map((server) => (server.address() as AddressInfo).port);

before(async () => {
  mkdirSync(join(folder, 'it/plan'), { recursive: true });
  mkdirSync(join(folder, '.well-known'));
  mkdirSync(join(folder, 'empty'));
  for (const [file, text] of [
    ['index.html', 'the door'],
    ['404.html', 'no such page'],
    ['it/index.html', 'the Italian page'],
    ['it/plan/cite.bib', '@misc{}'],
    ['it/letters.txt', 'abcdefghij'],
    ['nothing.txt', ''],
    ['.secret', 'hidden'],
    ['.well-known/security.txt', 'Contact'],
  ] as const)
    writeFileSync(join(folder, file), text);
  utimesSync(join(folder, 'it/letters.txt'), 1_700_000_000, 1_700_000_000);
  for (const server of servers)
    await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
});
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the server says to a request, its target sent as it stands. */
function ask(path: string, options: { headers?: object; method?: string; port?: number } = {}) {
  const { headers = {}, method = 'GET', port = ports()[0] } = options;
  return new Promise<Reply>((done, fail) =>
    request(
      { host: '127.0.0.1', port, path, method, headers: { ...headers }, agent: false },
      (response) => {
        const whole = (chunks: Buffer[]) =>
          done({
            status: response.statusCode!,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          });
        response.toArray().then(whole, fail);
      },
    )
      .on('error', fail)
      .end(),
  );
}

/** The first line that the server sends for raw bytes; empty where it only closes the connection. */
function askRaw(bytes: string, last = true): Promise<string> {
  return new Promise((done) => {
    let text = '';
    const socket = connect(ports()[0]!, '127.0.0.1', () => {
      socket.write(bytes, 'latin1');
      if (last) socket.end();
      else socket.destroy();
    });
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => done(text.split('\r\n')[0]!));
  });
}

const assertAlive = async () => assert.equal((await ask('/it/')).body, 'the Italian page');

test('a page is found at its folder, a file at its name', async () => {
  assert.equal((await ask('/')).body, 'the door');
  assert.equal((await ask('/it/?x=1')).body, 'the Italian page');
  const { headers, body } = await ask('/it/letters.txt');
  assert.equal(body, 'abcdefghij');
  assert.equal(headers['content-type'], 'text/plain; charset=utf-8');
  assert.equal(headers['content-length'], '10');
});

test('every answer has the headers of the site, a citation the type that they give it', async () => {
  const page = await ask('/it/');
  assert.match(page.headers['content-security-policy'] as string, /frame-ancestors 'self'/);
  assert.equal(page.headers['x-content-type-options'], 'nosniff');
  assert.equal(page.headers['cache-control'], 'no-cache');
  const citation = await ask('/it/plan/cite.bib');
  assert.equal(citation.headers['content-type'], 'text/plain; charset=utf-8');
});

test('a slash is added to a folder, with a path on this host', async () => {
  for (const [asked, location] of [
    ['/it', '/it/'],
    ['/it?x=1&y=/z', '/it/?x=1&y=/z'],
    ['//it', '/it/'],
    ['/.//it', '/it/'],
    ['/%2e//it', '/it/'],
    ['/\\it', '/it/'],
    ['/it/../it', '/it/'],
    ['//it/', '/it/'],
    ['///it///', '/it/'],
    ['//', '/'],
    ['///', '/'],
    ['//?//example.org', '/?//example.org'],
  ] as const) {
    const { status, headers } = await ask(asked);
    assert.deepEqual([status, headers.location], [301, location], asked);
  }
});

test('what is not there is 404.html with status 404, whole', async () => {
  for (const path of [
    '/no/',
    '/it/no',
    '/no.txt',
    '/it/letters.txt/',
    '/empty',
    '/empty/',
    '//x.org',
  ]) {
    const { status, headers, body } = await ask(path, { headers: { range: 'bytes=0-1' } });
    assert.deepEqual([status, body], [404, 'no such page'], path);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  }
});

test('a name in another case is another name, as on a host', async () => {
  for (const path of ['/IT/', '/It', '/it/Letters.txt'])
    assert.equal((await ask(path)).status, 404, path);
});

test(
  'what a link in the folder leads to outside of it is not sent',
  { skip: process.platform === 'win32' },
  async () => {
    const outside = join(folder, '..', 'outside.txt');
    writeFileSync(outside, 'outside');
    symlinkSync(outside, join(folder, 'link.txt'));
    assert.equal((await ask('/link.txt')).status, 404);
  },
);

test('nothing outside the folder and nothing hidden is sent', async () => {
  for (const path of [
    '/../dist/index.html',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5cwindows',
    '/it%2fletters.txt',
    '/.secret',
    '/%2esecret',
    '/it/..%00/',
    '/.git/config',
  ]) {
    const { status, body } = await ask(path);
    assert.ok(status >= 400 || path === '/../dist/index.html', `${path} ${status}`);
    assert.doesNotMatch(body, /hidden|root:/, path);
  }
  assert.equal((await ask('/.well-known/security.txt')).body, 'Contact');
});

test('an address that cannot be read is refused', async () => {
  for (const path of [
    'http://[',
    'http://',
    '/%',
    '/%E0%A4%A',
    '/it/%ff',
    '/%00',
    '/it/%00.html',
    '*',
  ])
    assert.equal((await ask(path)).status, 400, path);
  assert.equal((await ask('http://example.org/it/')).body, 'the Italian page');
});

test('under a sub-path the top leads there, and the rest of the host is not this site', async () => {
  const port = ports()[1]!;
  for (const path of ['/', '/sub/path', '//sub/path', '//'])
    assert.equal((await ask(path, { port })).headers.location, '/sub/path/', path);
  assert.equal((await ask('/sub/path/it', { port })).headers.location, '/sub/path/it/');
  assert.equal((await ask('/sub/path/it/', { port })).body, 'the Italian page');
  for (const path of ['/it/', '/sub/', '/sub/pathit/'])
    assert.equal((await ask(path, { port })).status, 404, path);
});

test('HEAD has the headers of GET and no body', async () => {
  for (const path of ['/it/', '/it/letters.txt', '/no/']) {
    const [get, head] = [await ask(path), await ask(path, { method: 'HEAD' })];
    assert.equal(head.body, '');
    assert.equal(head.status, get.status);
    assert.equal(head.headers['content-length'], get.headers['content-length']);
    assert.equal(head.headers['content-type'], get.headers['content-type']);
  }
});

test('other methods are refused, with those that are answered', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND']) {
    const { status, headers } = await ask('/it/', { method });
    assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'], method);
  }
});

test('a range is a part of the file, one that is not there a refusal with its length', async () => {
  const range = (value: string) => ask('/it/letters.txt', { headers: { range: value } });
  for (const [asked, body, told] of [
    ['bytes=0-1', 'ab', 'bytes 0-1/10'],
    ['bytes=7-', 'hij', 'bytes 7-9/10'],
    ['bytes=-3', 'hij', 'bytes 7-9/10'],
    ['bytes=8-999', 'ij', 'bytes 8-9/10'],
    ['bytes=-10', 'abcdefghij', 'bytes 0-9/10'],
  ] as const) {
    const reply = await range(asked);
    assert.deepEqual(
      [reply.status, reply.body, reply.headers['content-range']],
      [206, body, told],
      asked,
    );
  }
  for (const asked of ['bytes=10-', 'bytes=999-', 'bytes=-0']) {
    const reply = await range(asked);
    assert.deepEqual([reply.status, reply.headers['content-range']], [416, 'bytes */10'], asked);
  }
  for (const asked of ['bytes=5-2', 'bytes=x-y', 'lines=1-2', 'bytes', 'bytes=', 'bytes=-'])
    assert.ok([200, 416].includes((await range(asked)).status), asked);
  assert.equal((await ask('/nothing.txt', { headers: { range: 'bytes=0-' } })).status, 416);
  await assertAlive();
});

test('what a client has already is not sent again', async () => {
  const { headers } = await ask('/it/letters.txt');
  const { etag, 'last-modified': modified } = headers;
  assert.equal(modified, new Date(1_700_000_000_000).toUTCString());
  for (const condition of [
    { 'if-none-match': etag },
    { 'if-none-match': `"other", ${etag}` },
    { 'if-none-match': '*' },
    { 'if-modified-since': modified },
  ]) {
    const reply = await ask('/it/letters.txt', { headers: condition });
    assert.deepEqual([reply.status, reply.body, reply.headers.etag], [304, '', etag]);
  }
  for (const condition of [
    { 'if-none-match': '"other"' },
    { 'if-modified-since': new Date(1_600_000_000_000).toUTCString() },
    { 'if-modified-since': 'yesterday' },
  ])
    assert.equal((await ask('/it/letters.txt', { headers: condition })).status, 200);
  const stale = { range: 'bytes=0-1', 'if-range': '"other"' };
  assert.equal((await ask('/it/letters.txt', { headers: stale })).status, 200);
});

test('bytes that are no request, or half of one, end nothing but their connection', async () => {
  for (const bytes of [
    'GET / HTTP/1.1\r\nHost: a',
    'GET /\r\n',
    'GET it/ HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /\xff\xfe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    '\0\0\0\0',
    '\x16\x03\x01\x02\x00\x01\x00',
    'GET /it/ HTTP/1.1\r\nHost: a\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
    'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n',
    `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
  ]) {
    await askRaw(bytes);
    await askRaw(bytes, false);
  }
  assert.match(await askRaw(`GET /${'x'.repeat(100_000)} HTTP/1.1\r\n\r\n`), /431/);
  await assertAlive();
});

test('a very long address is refused or not found', async () => {
  for (const length of [300, 5000, 15_000]) {
    assert.equal((await ask(`/${'x'.repeat(length)}`)).status, 404);
    assert.equal((await ask(`/${'x/'.repeat(length / 2)}`)).status, 404);
    assert.equal((await ask('/'.repeat(length))).status, 301);
  }
});

test('while the site is moved away everything is 404, and the server lives on', async () => {
  renameSync(folder, `${folder}.away`);
  try {
    for (const path of ['/it/', '/', '/no/', '/it', '//'])
      assert.ok([301, 404].includes((await ask(path)).status), path);
    assert.equal((await ask('/it/')).body, 'There is no such page.\n');
  } finally {
    renameSync(`${folder}.away`, folder);
  }
  await assertAlive();
});

test('thousands of strange addresses in a row are answered', async () => {
  const strange = [
    '//',
    '/%',
    '/.//it',
    '/it',
    '/it/',
    '/no',
    '/%00',
    '/..%2f',
    '/it/letters.txt/',
  ];
  for (let sent = 0; sent < 2000; sent += strange.length)
    await Promise.all(strange.map((path) => ask(path)));
  await assertAlive();
});
