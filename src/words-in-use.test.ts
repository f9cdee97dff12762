import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContentFiles } from './commands/content-files.ts';
import { sourceFiles } from './commands/source-files.ts';
import { languages } from './i18n/languages.ts';
import { bounds, units } from './model/facts.ts';
import { readModel } from './model/model.ts';
import { pluralSuffix } from './model/words.ts';

/** What the code asks for, `interface:status.${status}` as a pattern. */
function asked(files: ReadonlyMap<string, string>): RegExp[] {
  const key = /[`'"]((?:interface|story|figures):(?:[\w.-]|\$\{[^}]*\})+)[`'"]/g;
  return [...files.values()].flatMap((text) =>
    [...text.matchAll(key)].map(
      ([, found]) =>
        new RegExp(
          `^${found!
            .split(/\$\{[^}]*\}/)
            .map((part) => RegExp.escape(part))
            .join('.+')}$`,
        ),
    ),
  );
}

/** What the formatter can ask for: see `i18n/format.ts`. */
const formats = new Set([
  ...['prose', 'short', 'spoken'].flatMap((shape) =>
    units.flatMap((unit) =>
      ['plain', 'million', 'billion'].map((scale) => `format:${shape}.${unit}.${scale}`),
    ),
  ),
  ...bounds.filter((bound) => bound !== 'exactly').map((bound) => `format:bound.${bound}`),
  'format:date.first',
  'format:functionWords',
]);

const [source] = readModel(readContentFiles().files, languages).model!.editions.values();
const keys = new Set(source!.words.map(({ key }) => key.replace(pluralSuffix, '')));

test('no word of the interface, the story and the figures is left unused', () => {
  const patterns = asked(sourceFiles());
  assert.ok(patterns.length > 40, 'the code names keys as this test reads them');
  for (const { source: pattern } of patterns)
    assert.doesNotMatch(pattern, /^\^\w+:\.\+/, 'a key built from nothing hides what is unused');
  const unused = [...keys].filter(
    (key) => /^(interface|story|figures):/.test(key) && !patterns.some((one) => one.test(key)),
  );
  assert.deepEqual(unused, []);
});

test('no word of the formats is left unused, and each unit has its plain forms', () => {
  const own = [...keys].filter((key) => key.startsWith('format:'));
  assert.deepEqual(
    own.filter((key) => !formats.has(key)),
    [],
  );
  for (const unit of units)
    for (const shape of ['prose', 'short'])
      assert.ok(keys.has(`format:${shape}.${unit}.plain`), `${shape} of ${unit}`);
});

test('a key that nothing asks for is found, one built of an id is not', () => {
  const patterns = asked(
    new Map([['a.ts', "t('interface:door.read'); t(`interface:status.${one ? 'a' : b}`)"]]),
  );
  const used = (key: string) => patterns.some((one) => one.test(key));
  assert.ok(used('interface:door.read') && used('interface:status.reported'));
  assert.ok(!used('interface:door.text') && !used('interface:statuses.reported'));
});
