import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordKeyTypes } from './word-keys.ts';
import type { Translate } from './translator.ts';

const ids = new Set(['budget', 'share', 'us', 'taiwan']);
const keys = (resources: Parameters<typeof wordKeyTypes>[0]) =>
  [...wordKeyTypes(resources, ids).matchAll(/\| `(.*)`/g)]
    .map(([, key]) => key!)
    .filter((key) => !/^(retired|corrections|anchors|publisher):/.test(key));

test('keys are named one by one, plurals by what they share', () => {
  assert.deepEqual(
    keys({ interface: { hero: { minutes_one: 'x', minutes_other: 'y' }, door: { read: 'z' } } }),
    ['interface:door.read', 'interface:hero.minutes'],
  );
});

test('a map of ids stands as a pattern too, and what is said of an id by name', () => {
  assert.deepEqual(keys({ claims: { budget: { title: 'x' }, share: { title: 'y' } } }), [
    'claims:${string}.title',
    'claims:budget.title',
    'claims:share.title',
  ]);
  assert.deepEqual(keys({ figures: { chain: { us: 'x', taiwan: 'y' } } }), [
    'figures:chain.${string}',
    'figures:chain.taiwan',
    'figures:chain.us',
  ]);
});

test('a map that holds one other key is no map of ids', () => {
  assert.deepEqual(keys({ figures: { chain: { us: 'x', title: 'y' } } }), [
    'figures:chain.title',
    'figures:chain.us',
  ]);
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
  const say = (key: Words.In<'interface:door'>) => t(`interface:door.${key}`);
  say('read');
  // @ts-expect-error no such key under it
  say('red');
  assert.equal(asked.length, 6);
});
