import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareRegistries } from './compare-registries.ts';

const registry = (entries: Record<string, string>) =>
  new Map(Object.entries(entries).map(([id, kind]) => [id, { kind }]));

test('a registry that only grew keeps its promises', () => {
  const before = registry({ asic: 'section' });
  assert.deepEqual(compareRegistries(before, registry({ asic: 'section', plan: 'section' })), []);
});

test('an id that is gone is named', () => {
  const [broken] = compareRegistries(registry({ asic: 'section' }), registry({}));
  assert.equal(broken!.id, 'asic');
  assert.match(broken!.message, /section "asic" was published, and its line is gone/);
});

test('an id used again for another kind is named, with both kinds', () => {
  const [broken] = compareRegistries(registry({ asic: 'section' }), registry({ asic: 'term' }));
  assert.match(broken!.message, /"asic" was published as a section, and is now a term/);
});

test('exactly the ids that are missing or of another kind are told, in any registry', () => {
  const entries = fc.dictionary(
    fc.stringMatching(/^[a-z]{2,6}$/),
    fc.constantFrom('section', 'claim', 'term'),
  );
  fc.assert(
    fc.property(entries, entries, (before, after) => {
      const told = compareRegistries(registry(before), registry(after)).map(({ id }) => id);
      assert.deepEqual(
        told,
        Object.keys(before).filter((id) => after[id] !== before[id]),
      );
    }),
  );
});
