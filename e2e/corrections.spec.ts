import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { top } from '../src/commands/content-files.ts';
import { languages } from '../src/i18n/languages.ts';

// A copy of the project in which one claim was corrected, built; files that do not matter here are
// left out of it.
const claim = 'total-over-12bn';
const section = 'plan';
const day = '2027-02-03';
let copy = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  test.setTimeout(240_000);
  copy = mkdtempSync(join(tmpdir(), 'dodici-corrected-'));
  for (const name of [
    'src',
    'content',
    'public',
    'package.json',
    'tsconfig.json',
    'astro.config.mjs',
  ])
    cpSync(join(top, name), join(copy, name), { recursive: true });
  symlinkSync(join(top, 'node_modules'), join(copy, 'node_modules'), 'dir');
  for (const endpoint of globSync('src/pages/**/*.ts', { cwd: copy }))
    if (!/(?:feed\.xml|embed\.css)\.ts$/.test(endpoint)) rmSync(join(copy, endpoint));
  const change = (file: string, from: string | RegExp, to: string) => {
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    expect(text, file).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  };
  change('content/facts/story.yaml', /updated: .*/, `updated: ${day}`);
  change(
    'content/units.yaml',
    new RegExp(`^(${claim}: \\{ kind: claim, since: [-0-9]+)[^}]*\\}`, 'm'),
    `$1, changed: ${day} }`,
  );
  writeFileSync(
    join(copy, 'content/units.yaml'),
    `${readFileSync(join(copy, 'content/units.yaml'), 'utf8').trimEnd()}\nslip-of-budget: { kind: correction, since: ${day} }\n`,
  );
  writeFileSync(
    join(copy, 'content/facts/corrections.yaml'),
    `slip-of-budget: { date: ${day}, unit: ${claim}, kind: error }\n`,
  );
  for (const { code } of languages)
    writeFileSync(
      join(copy, `content/${code}/corrections.yaml`),
      `slip-of-budget: { before: BEFORE-${code} 99 <b>, after: AFTER-${code}, why: WHY-${code} }\n`,
    );
  const { status, stderr, stdout } = spawnSync('node', ['src/commands/build.ts'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, CI: '1', BASE_PATH: '/', SITE_URL: 'https://example.org' },
  });
  expect(status, stderr + stdout).toBe(0);
});
test.afterAll(() => rmSync(copy, { recursive: true, force: true }));

const page = (path: string) => readFileSync(join(copy, 'dist', path, 'index.html'), 'utf8');

for (const { code } of languages) {
  test(`a correction is listed in ${code}, with what it said, what it says, and why`, () => {
    const list = page(`${code}/corrections`);
    expect(list).toContain('id="slip-of-budget"');
    expect(list).toContain(`BEFORE-${code} 99 &lt;b&gt;`);
    for (const word of [`AFTER-${code}`, `WHY-${code}`, `datetime="${day}"`])
      expect(list).toContain(word);
    expect(list).toContain(`href="/${code}/${claim}/"`);
  });

  test(`the corrected section says so in ${code}, to readers and to machines`, () => {
    for (const id of [section]) {
      const html = page(`${code}/${id}`);
      expect(html).toContain(`href="/${code}/corrections/#slip-of-budget"`);
      expect(html).toContain(`BEFORE-${code} 99 &lt;b&gt;`);
      const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)![1]!;
      const { '@graph': graph } = JSON.parse(json) as { '@graph': { correction?: object[] }[] };
      expect(graph[0]!.correction).toEqual([
        {
          '@type': 'CorrectionComment',
          text: `BEFORE-${code} 99 <b> — AFTER-${code} — WHY-${code}`,
          datePublished: day,
          url: `https://example.org/${code}/corrections/#slip-of-budget`,
        },
      ]);
    }
    expect(page(`${code}/asic`)).not.toContain('slip-of-budget');
  });

  test(`the feed in ${code} tells of it first`, () => {
    const feed = readFileSync(join(copy, 'dist', code, 'feed.xml'), 'utf8');
    const [, first, second] = feed.split('<entry>');
    expect(first).toContain(`https://example.org/${code}/corrections/#slip-of-budget`);
    expect(first).toContain(`<updated>${day}T00:00:00Z</updated>`);
    expect(second).toContain(`https://example.org/${code}/${claim}/`);
  });
}
