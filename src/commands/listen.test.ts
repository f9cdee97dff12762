import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { UserError } from '../user-error.ts';
import { assertPortFree, howToStart, listen } from './listen.ts';

test('a port that is taken is told with a free one, and how to start on it', async () => {
  const first = createServer();
  await new Promise<void>((open) => first.listen(0, open));
  const { port } = first.address() as AddressInfo;
  try {
    const fails = (error: unknown) => {
      assert.ok(error instanceof UserError);
      const [, taken, free] = /^Port (\d+) is in use .* Port (\d+) is free: /.exec(error.message)!;
      assert.equal(Number(taken), port);
      assert.ok(Number(free) > port && Number(free) <= port + 20);
      assert.ok(error.message.endsWith(howToStart(Number(free))));
      return true;
    };
    await assert.rejects(assertPortFree(port), fails);
    await assert.rejects(listen(createServer(), port), fails);
  } finally {
    first.close();
  }
});

test('a free port is left free', async () => {
  const probe = createServer();
  await new Promise<void>((open) => probe.listen(0, open));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  await assertPortFree(port);
  const server = createServer();
  await listen(server, port);
  assert.equal((server.address() as AddressInfo).port, port);
  server.close();
});

test('each system is told its own way to set a port', () => {
  assert.equal(howToStart(4322, 'linux'), 'PORT=4322 npm start');
  assert.match(
    howToStart(4322, 'win32'),
    /\$env:PORT=4322; npm start .* set PORT=4322&& npm start/,
  );
});
