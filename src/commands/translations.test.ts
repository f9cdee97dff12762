import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { copyRepository, type Copy } from './repository-copy.ts';
import type { Row } from './translations-table.ts';

let copy: Copy;
before(() => {
  copy = copyRepository();
});
after(() => rmSync(copy.folder, { recursive: true, force: true }));

const run = (...args: string[]) => runIn(copy.folder, 'translations.ts', ...args);
const runIn = (folder: string, command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'src/commands', command), ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, out: stdout + stderr };
};
const rows = (folder = copy.folder): Row[] =>
  JSON.parse(runIn(folder, 'translations.ts', '--json').out);
const notFresh = (folder?: string) =>
  rows(folder)
    .filter(({ state }) => state !== 'fresh')
    .map(({ block, state }) => `${block} ${state}`);

test('a translator reads which block is behind, what changed, and accepts it after review', () => {
  assert.equal(run('accept', '--all').status, 0);
  assert.deepEqual(notFresh(), []);

  copy.edit('content/it/plan.mdx', 'Non era un annuncio', 'Non era una promessa');
  assert.deepEqual(notFresh(), ['plan.2 behind']);
  const [behind] = rows().filter(({ state }) => state === 'behind');
  assert.equal(behind!.at, 'content/en/plan.mdx:8');
  const { out, status } = run();
  assert.equal(status, 0);
  assert.match(out, /plan +plan\.2 +behind +content\/en\/plan\.mdx:8, accepted \d{4}-/);
  assert.match(out, /Non era \[-un annuncio\.-\] \{\+una promessa\.\+\} <Claim/);
  assert.match(out, /suppliers\.1 +fresh/);

  assert.match(run('accept', 'plan.2').out, /^1 accepted, 0 were fresh already/);
  assert.deepEqual(notFresh(), []);
});

test('a shallow clone tells the same', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  git(copy.folder, 'init', '--quiet');
  git(copy.folder, 'add', 'content', 'src', 'package.json');
  git(copy.folder, 'commit', '--quiet', '--message', 'Accepted');
  copy.edit('content/it/asic.mdx', 'ASIC', 'circuito');
  git(copy.folder, 'commit', '--quiet', '--all', '--message', 'Changed');
  const shallow = `${copy.folder}-shallow`;
  git(copy.folder, 'clone', '--quiet', '--depth', '1', `file://${copy.folder}`, shallow);
  try {
    symlinkSync(join(copy.folder, 'node_modules'), join(shallow, 'node_modules'), 'junction');
    assert.ok(notFresh().length > 0);
    assert.deepEqual(rows(shallow), rows());
  } finally {
    rmSync(shallow, { recursive: true, force: true });
  }
});

test('a release waits for what is behind, unless it is excused to a day and for a reason', () => {
  assert.equal(run('accept', '--all').status, 0);
  copy.edit('content/it/claims.yaml', 'Il Financial Times, letto', 'Il giornale, letto');
  const key = 'claims:seed-source-ft.by';
  assert.deepEqual(notFresh(), [`${key} behind`]);
  const held = runIn(copy.folder, 'build.ts', '--release');
  assert.equal(held.status, 1);
  assert.match(held.out, /content\/en\/claims\.yaml:\d+ {2}"claims:seed-source-ft\.by" is behind/);
  assert.match(held.out, /1 of the translations is not fit for a release/);

  assert.match(run('excuse', key, '--until', '2020-01-01', '--reason', 'x').out, /a day to come/);
  assert.match(run('excuse', key, '--until', 'domani', '--reason', 'x').out, /a day to come/);
  assert.match(run('excuse', key, '--until', '2099-01-01').out, /--reason/);
  assert.match(run('excuse', 'plan.1', '--until', '2099-01-01', '--reason', 'x').out, /is fresh/);
  const given = run('excuse', key, '--until', '2099-01-01', '--reason', 'the sense is the same');
  assert.match(given.out, /^1 excused until 2099-01-01/);
  assert.match(run().out, /excused until 2099-01-01/);
  const excused = runIn(copy.folder, 'check-content.ts', '--release');
  assert.equal(excused.status, 0, excused.out);
});

test('tidy takes out what is gone; unknown keys, options and languages are refused', () => {
  copy.edit('content/it/terms.yaml', /^wafer:\n.*\n.*\n/m, '');
  copy.edit('content/en/terms.yaml', /^wafer:\n.*\n.*\n/m, '');
  const check = () => runIn(copy.folder, 'check-content.ts').out;
  assert.match(check(), /translated\.yaml:\d+ {2}the record holds "terms:wafer\.term"/);
  assert.match(run('tidy').out, /^2 taken out of content\/en\/translated\.yaml/);
  assert.doesNotMatch(check(), /the record holds/);
  assert.doesNotMatch(
    readFileSync(join(copy.folder, 'content/en/translated.yaml'), 'utf8'),
    /wafer/,
  );

  for (const [args, why] of [
    [['accept', 'plan.99'], /"plan\.99" is no passage/],
    [['accept'], /npm run translations -- accept KEY/],
    [['--colour'], /Unknown option/],
    [['--in', 'de'], /"de" is no language/],
    [['approve', 'plan.1'], /npm run translations/],
  ] as const) {
    const { out, status } = run(...args);
    assert.equal(status, 1, args.join(' '));
    assert.match(out, why);
  }
});
