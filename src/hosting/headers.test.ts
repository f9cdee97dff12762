import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { headerRules, headersFor, matches } from './headers.ts';
import { headersFile, redirectsFile } from './host-files.ts';

const hosting = join(import.meta.dirname, '..', '..', 'hosting');
const policy = 'Content-Security-Policy';

test('a pattern names one part by :x and the rest by *', () => {
  assert.ok(matches('/:lang/:unit/', '/it/plan/'));
  assert.ok(!matches('/:lang/:unit/', '/it/plan/embed/'));
  assert.ok(!matches('/:lang/:unit/', '/it/'));
  assert.ok(matches('/_astro/*', '/_astro/a.woff2'));
  assert.ok(!matches('/:lang/feed.xml', '/it/feedxxml'));
});

test('every page forbids inline script, style attributes and other origins', () => {
  for (const path of ['/', '/it/', '/it/plan/', '/parallel/', '/it/plan/embed/']) {
    const found = headersFor(path)[policy] ?? '';
    assert.ok(found.includes("script-src 'self';"), path);
    assert.ok(found.includes("style-src-attr 'none'"), path);
    assert.doesNotMatch(found, /script-src[^;]*unsafe|https?:|\*/, path);
  }
});

test('an embed may be framed by anybody, every other page by this site only', () => {
  assert.doesNotMatch(headersFor('/it/plan/embed/')[policy]!, /frame-ancestors/);
  for (const path of ['/', '/it/', '/it/plan/', '/it/newsrooms/'])
    assert.match(headersFor(path)[policy]!, /frame-ancestors 'self'$/);
});

test('only what carries a hash in its name is kept for ever', () => {
  for (const path of ['/_astro/enhance.B1x.js', '/_astro/newsreader.C2y.woff2'])
    assert.match(headersFor(path)['Cache-Control']!, /immutable/);
  for (const path of ['/it/', '/it/split/data.csv', '/it/split/card.png', '/embed.css'])
    assert.ok(!('Cache-Control' in headersFor(path)));
});

test('references open as text', () => {
  for (const file of ['cite.bib', 'cite.ris'])
    assert.match(headersFor(`/it/plan/${file}`)['Content-Type']!, /^text\/plain/);
});

test('no two rules that match one path set the same header', () => {
  const part = fc.constantFrom('it', 'plan', 'embed', 'fonts', '_astro', 'feed.xml', 'cite.bib');
  const path = fc
    .tuple(fc.array(part, { maxLength: 4 }), fc.boolean())
    .map(([parts, slash]) => `/${parts.join('/')}${slash && parts.length > 0 ? '/' : ''}`);
  fc.assert(
    fc.property(path, (at) => {
      const names = headerRules
        .filter((rule) => matches(rule.path, at))
        .flatMap(({ headers }) => Object.keys(headers));
      assert.deepEqual(names, [...new Set(names)], at);
    }),
  );
});

/** What nginx sends for a path by our file: the first pattern of a `map` or `location` that fits. */
function byNginx(file: string, path: string): Record<string, string> {
  const mapped = (name: string) => {
    const block = new RegExp(`map \\$uri \\$${name} \\{([^}]*)\\}`).exec(file)![1]!;
    const rules = [...block.matchAll(/^ +(?:~(\S+)|default) "(.*)";$/gm)];
    return rules.find(([, pattern]) => !pattern || new RegExp(pattern).test(path))![2]!;
  };
  const places = [...file.matchAll(/location ~ (\S+) \{[^{}]*\{\}\s*default_type (\S+);/g)];
  const type = places.find(([, pattern]) => new RegExp(pattern!).test(path))?.[2];
  return {
    ...Object.fromEntries(
      [...file.matchAll(/add_header (\S+) (?:"(.*?)"|\$(\w+))/g)].map(
        ([, name, value, variable]) => [name!, value ?? mapped(variable!)],
      ),
    ),
    // It adds the charset by itself, to the types that it is told.
    ...(type ? { 'Content-Type': `${type}; charset=utf-8` } : {}),
  };
}

/** What Caddy sends for a path by our file: every header whose matcher fits. */
function byCaddy(file: string, path: string): Record<string, string> {
  const fits = (name: string) => {
    const [, not, kind, rest] = new RegExp(`@${name} (not )?(path|path_regexp) (.*)`).exec(file)!;
    const found =
      kind === 'path'
        ? rest!.split(' ').some((ending) => path.endsWith(ending.slice(1)))
        : new RegExp(rest!).test(path);
    return found !== Boolean(not);
  };
  const always = /\theader \{([^}]*)\}/.exec(file)![1]!;
  return Object.fromEntries([
    ...[...always.matchAll(/^\t+(\S+) "(.*)"$/gm)].map(
      ([, name, value]) => [name!, value!] as const,
    ),
    ...[...file.matchAll(/^\theader @(\w+) (\S+) "(.*)"$/gm)].flatMap(([, matcher, name, value]) =>
      fits(matcher!) ? [[name!, value!] as const] : [],
    ),
  ]);
}

for (const [name, sent] of [
  ['nginx.conf', byNginx],
  ['Caddyfile', byCaddy],
] as const)
  for (const base of ['', '/name'])
    test(`${name} sends the headers of the site ${base ? 'under a sub-path' : 'at the top'}`, () => {
      const file = readFileSync(join(hosting, name), 'utf8');
      for (const path of [
        '/',
        '/it/',
        '/parallel/',
        '/en/plan/',
        '/it/plan/embed/',
        '/_astro/enhance.B1x.js',
        '/it/feed.xml',
        '/it/newsrooms.md',
        '/it/plan/cite.bib',
        '/it/plan/cite.ris',
      ]) {
        const found = sent(file, base + path);
        for (const [header, value] of Object.entries(headersFor(path)))
          assert.equal(found[header], value, `${path} ${header}`);
        assert.equal(found['Content-Type'], headersFor(path)['Content-Type'], path);
        assert.equal(/immutable/.test(found['Cache-Control']!), path.startsWith('/_astro/'), path);
      }
    });

test('the file for Netlify and Cloudflare Pages has a block a rule, under the base path', () => {
  const file = headersFile(headerRules, '/sub/');
  assert.equal(file.match(/^\/\S*$/gm)!.length, headerRules.length);
  assert.match(file, /^\/sub\/\*\n {2}X-Content-Type-Options: nosniff$/m);
  assert.match(file, /^\/sub\/:lang\/:unit\/embed\/$/m);
  for (const line of file.split('\n')) assert.ok(line.length < 2000);
});

test('a unit that moved takes all that is under its address along', () => {
  const file = redirectsFile([{ from: '/it/old/', to: '/it/new/' }], '/');
  assert.ok(file.endsWith('\n/it/old/* /it/new/:splat 301\n'));
  assert.doesNotMatch(redirectsFile([], '/'), /^[^#\n]/m);
});

test('a preview of Netlify or Cloudflare Pages tells search engines to leave every path out', () => {
  const rules = headersFile(headerRules, '/');
  for (const file of ['netlify.toml', 'README.md']) {
    const commands = readFileSync(join(hosting, file), 'utf8').matchAll(
      /^.*npm run build && sed -i 's\|(.*)\|&\\n(.*)\|' dist\/_headers.*$/gm,
    );
    const found = [...commands].map(([, path, header]) =>
      rules.replace(new RegExp(path!, 'gm'), `$&\n${header}`),
    );
    assert.ok(found.length > 0, file);
    for (const changed of found) assert.match(changed, /^\/\*\n {2}X-Robots-Tag: noindex\n {2}X-/m);
  }
});
