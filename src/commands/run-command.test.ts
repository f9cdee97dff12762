import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const url = (file: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, file)).href);

/** Runs a command in a process of its own, its source given; gives what it says and how it ends. */
async function run(main: string, ...args: string[]) {
  const code = `
    import { runCommand } from ${url('run-command.ts')};
    import { UserError } from ${url('../user-error.ts')};
    await runCommand(${main});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, '--', ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number];
  return { status, out, err };
}

test('a command that ends well says nothing of its own', async () => {
  const done = await run("() => console.log('done')");
  assert.deepEqual(done, { status: 0, out: 'done\n', err: '' });
});

test('what a command throws is told, and its exit code is 1', async () => {
  for (const main of [
    "() => { throw new UserError('Mend this.'); }",
    "async () => { throw new UserError('Mend this.'); }",
    "() => void setTimeout(() => { throw new UserError('Mend this.'); })",
    "() => void Promise.reject(new UserError('Mend this.'))",
    "() => { setInterval(() => {}, 1000); throw new UserError('Mend this.'); }",
  ])
    assert.deepEqual(await run(main), { status: 1, out: '', err: 'Mend this.\n' });
});

test('the stack of a fault in the code is shown with --verbose only', async () => {
  const main = "() => { throw new TypeError('odd'); }";
  const [plain, verbose] = [await run(main), await run(main, '--verbose')];
  assert.doesNotMatch(plain.err, /^\s+at /m);
  assert.match(plain.err, /^odd\n/);
  assert.match(verbose.err, /^TypeError: odd\n\s+at /);
});

test('a command does not see --verbose among its own words', async () => {
  const { out } = await run(
    '() => console.log(process.argv.slice(1).join())',
    'a',
    '--verbose',
    'b',
  );
  assert.equal(out, 'a,b\n');
});

test('a reader who leaves early ends a command quietly', async () => {
  const code = `import { runCommand } from ${url('run-command.ts')};
    await runCommand(() => void setInterval(() => console.log('x'.repeat(10_000)), 1));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const [status] = (await once(child, 'close')) as [number];
  assert.deepEqual([status, err], [0, '']);
});
