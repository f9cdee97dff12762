import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { precompress } from './precompress.ts';
import { createSiteServer } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'packed-'));
const page = `<!doctype html><title>Città</title>${'<p>A line.</p>\n'.repeat(200)}`;
const server = createSiteServer(folder);

before(async () => {
  mkdirSync(join(folder, 'it'));
  writeFileSync(join(folder, 'it/index.html'), page);
  writeFileSync(join(folder, 'small.json'), '{}');
  writeFileSync(join(folder, 'card.png'), Buffer.alloc(4096));
  assert.equal(await precompress(folder), 1);
  await new Promise<void>((open) => server.listen(0, open));
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the server sends of a path to a client that takes these encodings. */
async function ask(path: string, accept?: string) {
  const { port } = server.address() as AddressInfo;
  const headers = accept === undefined ? {} : { 'accept-encoding': accept };
  return new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((done, fail) =>
    get({ port, path, headers }, (response) => {
      const whole = (chunks: Buffer[]) =>
        done({ headers: response.headers, body: Buffer.concat(chunks) });
      response.toArray().then(whole, fail);
    }).on('error', fail),
  );
}

test('a text lies beside itself twice, whole; what is small or no text does not', () => {
  const file = join(folder, 'it/index.html');
  const [brotli, zipped] = ['.br', '.gz'].map((end) => readFileSync(file + end));
  assert.equal(brotliDecompressSync(brotli!).toString(), page);
  assert.equal(gunzipSync(zipped!).toString(), page);
  assert.ok(brotli!.length < page.length / 4);
  assert.deepEqual(readdirSync(folder).toSorted(), ['card.png', 'it', 'small.json']);
});

test('a client gets the best that it takes, as the type that it is, and caches keep them apart', async () => {
  for (const [accept, encoding, open] of [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ] as const) {
    const { headers, body } = await ask('/it/', accept);
    assert.equal(headers['content-encoding'], encoding);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers.vary, 'Accept-Encoding');
    assert.equal(open(body).toString(), page);
  }
});

test('a client that takes none gets the text itself, and caches know that there are others', async () => {
  for (const accept of [undefined, 'identity', 'br;q=0']) {
    const { headers, body } = await ask('/it/', accept);
    assert.equal(headers['content-encoding'], undefined);
    assert.equal(headers.vary, 'Accept-Encoding');
    assert.equal(body.toString(), page);
  }
});

test('a file without a compressed one is sent as it is', async () => {
  assert.ok(!existsSync(join(folder, 'small.json.br')));
  const { headers, body } = await ask('/small.json', 'br, gzip');
  assert.deepEqual(
    [headers['content-encoding'], headers.vary, body.toString()],
    [undefined, undefined, '{}'],
  );
});
