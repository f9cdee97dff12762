import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { UnitEntry } from '../model/facts.ts';
import { publishRegistry, registrySchema, successor } from './published-registry.ts';

const units = new Map<string, UnitEntry>([
  ['plan', { kind: 'section', since: '2026-01-01', changed: '2026-02-01', state: 'live' }],
  ['first', { kind: 'claim', since: '2026-01-01', state: 'moved', to: 'second' }],
  ['second', { kind: 'claim', since: '2026-01-01', state: 'moved', to: 'plan' }],
  ['gone', { kind: 'claim', since: '2026-01-01', state: 'retired', why: 'It was wrong' }],
]);
const urls = { site: 'https://example.org/', schema: 'https://example.org/units.schema.json' };
const describe = (id: string) => ({
  it: { url: `https://example.org/it/${id}/`, title: `Unità ${id}` },
  en: { url: `https://example.org/en/${id}/`, title: `Unit ${id}` },
});

test('every id ever published is there, in the order of the registry', () => {
  const { units: published } = publishRegistry(units, urls, describe);
  assert.deepEqual(
    published.map(({ id, state }) => [id, state]),
    [
      ['plan', 'live'],
      ['first', 'moved'],
      ['second', 'moved'],
      ['gone', 'retired'],
    ],
  );
});

test('a moved unit names the live one, over several moves', () => {
  const { units: published } = publishRegistry(units, urls, describe);
  assert.equal(published[1]!.to, 'plan');
  assert.equal(published[3]!.to, undefined);
});

test('what is published fits the JSON Schema that is published beside it', () => {
  const schema = z.fromJSONSchema(registrySchema(urls.schema) as never);
  const published: unknown = JSON.parse(JSON.stringify(publishRegistry(units, urls, describe)));
  assert.deepEqual(schema.parse(published), published);
});

test('the JSON Schema refuses an unknown kind, an unknown field and an address that is none', () => {
  const schema = z.fromJSONSchema(registrySchema(urls.schema) as never);
  const spoilt = (change: object) => {
    const whole = structuredClone(publishRegistry(units, urls, describe));
    Object.assign(whole.units[0]!, change);
    return schema.safeParse(whole).success;
  };
  assert.equal(spoilt({}), true);
  assert.equal(spoilt({ kind: 'table' }), false);
  assert.equal(spoilt({ extra: 1 }), false);
  assert.equal(spoilt({ in: { it: { url: 'no address', title: 'x' } } }), false);
  assert.equal(spoilt({ since: 'yesterday' }), false);
});

test('a description that its schema refuses stops the build', () => {
  assert.throws(() => publishRegistry(units, urls, () => ({ it: { url: '/it/plan/' } })));
});

test('a circle of moves ends in an error rather than never', () => {
  const circle = new Map<string, UnitEntry>([
    ['a1', { kind: 'claim', since: '2026-01-01', state: 'moved', to: 'b1' }],
    ['b1', { kind: 'claim', since: '2026-01-01', state: 'moved', to: 'a1' }],
  ]);
  assert.throws(() => successor(circle, 'a1'), /"a1" moves in a circle/);
});
