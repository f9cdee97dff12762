import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readEnvironment } from './environment.ts';
import { UserError } from './user-error.ts';

/** What is said about a wrong environment; fails where it is taken. */
function said(env: Record<string, string>): string {
  try {
    readEnvironment(env);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message;
  }
  return assert.fail(`taken: ${JSON.stringify(env)}`);
}

/** A sentence that names the variable and quotes what was given. */
function assertRefused(name: string, value: string, takes: RegExp): void {
  const sentence = said({ [name]: value });
  assert.ok(sentence.startsWith(`${name} is ${JSON.stringify(value)}: `), sentence);
  assert.match(sentence, takes);
  assert.doesNotMatch(sentence, /\n/);
}

test('without variables the site is local, at the top of port 4321', () => {
  assert.deepEqual(readEnvironment({}), {
    given: {},
    port: 4321,
    site: 'http://localhost:4321',
    base: '/',
  });
});

test('an empty variable, or one of blanks, is an unset one', () => {
  for (const blank of ['', ' ', '\t\n'])
    assert.deepEqual(
      readEnvironment({ PORT: blank, SITE_URL: blank, BASE_PATH: blank }),
      readEnvironment({}),
    );
});

test('blanks around a value are no part of it', () => {
  const { port, base } = readEnvironment({ PORT: ' 4400 ', BASE_PATH: ' dodici\n' });
  assert.deepEqual([port, base], [4400, '/dodici/']);
});

test('several wrong variables are told at once, a line each', () => {
  const lines = said({ PORT: 'abc', SITE_URL: 'example.org', BASE_PATH: '..' }).split('\n');
  assert.deepEqual(
    lines.map((line) => line.split(' ')[0]),
    ['PORT', 'SITE_URL', 'BASE_PATH'],
  );
});

test('PORT is a whole number from 1 to 65535', () => {
  for (const port of [1, 80, 4321, 65_535])
    assert.equal(readEnvironment({ PORT: String(port) }).port, port);
  for (const wrong of ['abc', '70000', '65536', '0', '00', '-1', '+1', '4321.5', '1e3', '0x10'])
    assertRefused('PORT', wrong, /a whole number from 1 to 65535, such as 4321/);
  for (const wrong of ['4 321', '4321abc', '４３２１', '99999999999999999999', 'NaN', 'Infinity'])
    assertRefused('PORT', wrong, /a whole number/);
});

test('without SITE_URL the local address has the port that is served', () => {
  assert.equal(readEnvironment({ PORT: '4400' }).site, 'http://localhost:4400');
  assert.equal(
    readEnvironment({ PORT: '4400', SITE_URL: 'https://example.org' }).site,
    'https://example.org',
  );
});

test('SITE_URL is an origin; one slash at its end is left out', () => {
  for (const [given, site] of [
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['HTTPS://Example.ORG', 'https://example.org'],
    ['http://localhost:4321', 'http://localhost:4321'],
    ['https://example.org:443', 'https://example.org'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['https://città.example', 'https://xn--citt-3na.example'],
  ] as const)
    assert.equal(readEnvironment({ SITE_URL: given }).site, site);
});

test('SITE_URL without a scheme, or with another, is told to begin with https://', () => {
  for (const wrong of ['example.org', '//example.org', 'ftp://example.org', 'https:example.org'])
    assertRefused('SITE_URL', wrong, /begins with https:\/\/ or http:\/\//);
  for (const wrong of ['localhost:4321', 'javascript:alert(1)', '/dodici/', 'https', 'true'])
    assertRefused('SITE_URL', wrong, /begins with https:\/\//);
});

test('SITE_URL with a path is told where the path belongs', () => {
  for (const wrong of ['https://example.org/news/', 'https://example.org/a', 'https://a.org//'])
    assertRefused('SITE_URL', wrong, /the path belongs in BASE_PATH/);
  assertRefused('SITE_URL', 'https://example.org\\news', /the path belongs in BASE_PATH/);
});

test('SITE_URL with a query, a fragment, a user, or no host is refused', () => {
  for (const wrong of [
    'https://a.org?',
    'https://a.org/?x=1',
    'https://a.org#',
    'https://a.org/#x',
  ])
    assertRefused('SITE_URL', wrong, /without \? and #/);
  for (const wrong of ['https://me@a.org', 'https://me:secret@a.org', 'https://@a.org'])
    assertRefused('SITE_URL', wrong, /without a user/);
  for (const wrong of ['https://', 'https://a b.org', 'https://a.org:99999', 'https://a\tb.org'])
    assertRefused('SITE_URL', wrong, /such as https:\/\/example.org/);
});

test('BASE_PATH has a slash on both ends, however it was given', () => {
  for (const [given, base] of [
    ['/', '/'],
    ['dodici', '/dodici/'],
    ['/dodici', '/dodici/'],
    ['dodici/', '/dodici/'],
    ['/dodici/', '/dodici/'],
    ['a/b', '/a/b/'],
    ['/~me/v1.2_x-y', '/~me/v1.2_x-y/'],
  ] as const)
    assert.equal(readEnvironment({ BASE_PATH: given }).base, base);
});

test('BASE_PATH that could lead elsewhere, or that an address would write otherwise, is refused', () => {
  for (const wrong of ['//', '//x', '/x//', 'a//b', '.', '..', '/a/../b', 'a/.', '/./'])
    assertRefused('BASE_PATH', wrong, /a folder of letters/);
  for (const wrong of ['a?b', 'a#b', 'a b', 'a%20b', '100%', 'città', 'a\\b', '\\x', 'a"b', '<x>'])
    assertRefused('BASE_PATH', wrong, /a folder of letters/);
});

test('BASE_PATH that is a whole address, or a path of Windows, is told where the origin belongs', () => {
  for (const wrong of ['https://example.org/dodici/', 'C:/Program Files/Git/dodici/'])
    assertRefused('BASE_PATH', wrong, /the origin belongs in SITE_URL/);
});

test('every BASE_PATH that is taken is read as itself again, and names a place on this host', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'/ab.~%?#\\: é') }), (given) => {
      let base: string;
      try {
        ({ base } = readEnvironment({ BASE_PATH: given }));
      } catch {
        return;
      }
      assert.equal(readEnvironment({ BASE_PATH: base }).base, base);
      assert.equal(new URL(base, 'https://a.org').href, `https://a.org${base}`);
    }),
  );
});
