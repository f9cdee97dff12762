import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format } from 'prettier';
import { parse } from 'yaml';
import { editRegistry, type RegistryChange } from './edit-registry.ts';

const registry = `# Lines are added, never removed.

plan: { kind: section, since: 2026-01-01 }
part: { kind: claim, since: 2026-01-01 }
old: { kind: claim, since: 2026-01-01, state: moved, to: part }
gone: { kind: claim, since: 2026-01-01, state: retired, why: It was wrong }
`;
const edit = (change: RegistryChange, text = registry) =>
  editRegistry(text, change, '2026-02-03', ['it', 'en']);
const refuses = (change: RegistryChange, why: RegExp) => assert.throws(() => edit(change), why);

test('an id is added at the end, with its kind and first day', () => {
  assert.equal(
    edit({ action: 'add', id: 'share', kind: 'claim' }),
    `${registry}share: { kind: claim, since: 2026-02-03 }\n`,
  );
});

test('an empty registry takes its first id', () => {
  const text = edit({ action: 'add', id: 'share', kind: 'claim' }, '# none yet\n');
  assert.match(text, /share: \{ kind: claim, since: 2026-02-03 \}/);
});

test('a moved id says where it went and when; the other lines stay as they were', () => {
  const text = edit({ action: 'move', id: 'part', to: 'plan' });
  assert.equal(
    text,
    registry.replace(
      'part: { kind: claim, since: 2026-01-01 }',
      'part: { kind: claim, since: 2026-01-01, state: moved, to: plan, changed: 2026-02-03 }',
    ),
  );
});

test('a retired id says why and when', () => {
  const text = edit({ action: 'retire', id: 'part', why: 'It was told, twice' });
  const { part } = parse(text) as Record<string, unknown>;
  assert.deepEqual(part, {
    kind: 'claim',
    since: '2026-01-01',
    state: 'retired',
    why: 'It was told, twice',
    changed: '2026-02-03',
  });
});

test('a changed entry stands as the formatter sets it, and no other one is touched', async () => {
  const untouched = (text: string) => text.replace(/^part:[^}]*\}\n/m, '');
  for (let length = 1; length < 60; length++) {
    const once = edit({ action: 'retire', id: 'part', why: `${'w'.repeat(length)}, or so` });
    const twice = edit({ action: 'add', id: 'share', kind: 'claim' }, once);
    assert.equal(twice, `${once}share: { kind: claim, since: 2026-02-03 }\n`);
    const options = { parser: 'yaml', printWidth: 100, singleQuote: true } as const;
    assert.equal(await format(twice, options), twice);
    assert.equal(untouched(once), untouched(registry));
  }
});

test('an entry in another form, and what stands beside it, are no hindrance', () => {
  const written = `one:\n  kind: claim\n  since: 2026-01-01\n# two\ntwo: { kind: claim, since: 2026-01-01 } # late\nlast:\n  kind: claim\n  since: 2026-01-01`;
  for (const id of ['one', 'two', 'last']) {
    const text = edit({ action: 'move', id, to: id === 'one' ? 'two' : 'one' }, written);
    const before = parse(written) as Record<string, object>;
    assert.deepEqual(
      { ...(parse(text) as object), [id]: undefined },
      { ...before, [id]: undefined },
      id,
    );
    assert.match(text, /^# two$/m);
    assert.match(text, / # late$/m);
  }
});

test('an id that had another name keeps its days', () => {
  const change = { action: 'add', id: 'share', kind: 'claim', since: '2026-01-01' } as const;
  assert.ok(edit(change).endsWith('\nshare: { kind: claim, since: 2026-01-01 }\n'));
  assert.ok(
    edit({ ...change, changed: '2026-01-05' }).endsWith(
      '\nshare: { kind: claim, since: 2026-01-01, changed: 2026-01-05 }\n',
    ),
  );
});

test('a moved id that is retired leads nowhere any more', () => {
  assert.match(
    edit({ action: 'retire', id: 'old', why: 'Wrong' }),
    /old: \{ kind: claim, since: 2026-01-01, state: retired, why: Wrong/,
  );
});

test('an id that was ever registered is not used again', () => {
  refuses({ action: 'add', id: 'part', kind: 'claim' }, /"part" is registered already, as a live/);
  refuses({ action: 'add', id: 'gone', kind: 'term' }, /as a retired claim; .* never used again/);
});

test('an address of the site, a language and a malformed word are no ids', () => {
  for (const id of ['newsrooms', 'en'])
    refuses({ action: 'add', id, kind: 'claim' }, /name of an address that the site itself uses/);
  refuses({ action: 'add', id: 'Più', kind: 'claim' }, /must be 2 to 40 signs/);
});

test('an unknown kind is refused, and the known ones are told', () => {
  refuses({ action: 'add', id: 'share', kind: 'table' }, /"table" is no kind of unit: section, /);
});

test('a move from or to nothing is refused', () => {
  refuses({ action: 'move', id: 'part', to: 'nowhere' }, /"nowhere" is not in the registry: add/);
  refuses({ action: 'move', id: 'never', to: 'part' }, /"never" is not in the registry: only/);
});

test('a move in a circle, to itself and to a retired id are refused', () => {
  refuses({ action: 'move', id: 'part', to: 'old' }, /in a circle: part → old → part/);
  refuses({ action: 'move', id: 'part', to: 'part' }, /in a circle: part → part/);
  refuses({ action: 'move', id: 'part', to: 'gone' }, /"gone", which is retired/);
});

test('retiring what never was, or without a reason, is refused', () => {
  refuses({ action: 'retire', id: 'never', why: 'x' }, /"never" is not in the registry/);
  refuses({ action: 'retire', id: 'part', why: ' ' }, /say why "part" is retired/);
});
