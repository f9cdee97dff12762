import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordKeyTypes } from './word-keys.ts';
import type { Translate } from './translator.ts';

const keys = (resources: Parameters<typeof wordKeyTypes>[0]) =>
  [...wordKeyTypes(resources).matchAll(/`(.*)`/g)].map(([, key]) => key);

test('words of the interface are named one by one, plurals by what they share', () => {
  assert.deepEqual(
    keys({ interface: { hero: { minutes_one: 'x', minutes_other: 'y' }, door: { read: 'z' } } }),
    ['interface:door.read', 'interface:hero.minutes'],
  );
});

test('a map of ids stands as a pattern too, and what is said of an id by name', () => {
  assert.deepEqual(keys({ claims: { a: { title: 'x' }, b: { title: 'y' } } }), [
    'claims:${string}.title',
    'claims:a.title',
    'claims:b.title',
  ]);
});

test('in a figure, maps of strings and maps of maps are ids; a mixed map is not', () => {
  const chain = {
    title: 'x',
    places: { us: 'x', cn: 'y' },
    stages: { s: { name: 'x' }, t: { name: 'y' } },
  };
  assert.deepEqual(
    keys({ figures: { chain } }).filter((key) => key!.includes('$')),
    ['figures:chain.places.${string}', 'figures:chain.stages.${string}.name'],
  );
});

test('the types refuse a key that does not exist, and take one built of an id', () => {
  const asked: string[] = [];
  const t: Translate = (key) => {
    asked.push(key);
    return key;
  };
  const id = 'budget' as string;
  t(`claims:${id}.title`);
  t('interface:header.skip');
  // @ts-expect-error no such key: `astro check` fails where this is not an error of types
  t('interface:header.skipp');
  // @ts-expect-error no such field of a claim
  t(`claims:${id}.titel`);
  assert.equal(asked.length, 4);
});
