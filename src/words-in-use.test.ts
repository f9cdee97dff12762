import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContentFiles } from './commands/content-files.ts';
import { sourceFiles } from './commands/source-files.ts';
import { languages } from './i18n/languages.ts';
import { bounds, statuses, units } from './model/facts.ts';
import { readModel } from './model/model.ts';
import { pluralSuffix } from './model/words.ts';

/**
 * Whether the code asks for a key: by name, or as `interface:status.${status}`, where what fills
 * the gap has to stand somewhere in the code or the facts, or be built there: `${view}Said`.
 */
function asker(files: ReadonlyMap<string, string>, facts: string): (key: string) => boolean {
  const code = [...files.values()].join('\n');
  const named = /[`'"]((?:interface|story|figures):(?:[\w.-]|\$\{[^}]*\})+)[`'"]/g;
  const asked = [...code.matchAll(named)].map(([, key]) => {
    const parts = key!.split(/\$\{[^}]*\}/).map((part) => RegExp.escape(part));
    assert.doesNotMatch(key!, /^\w+:\$\{[^}]*\}$/, 'a key built from nothing hides what is unused');
    return new RegExp(`^${parts.join('(.+)')}$`);
  });
  const words = new Set(`${code}\n${facts}`.match(/[\w-]+/g));
  const endings = [...code.matchAll(/\$\{\w+\}([A-Z]\w*)/g)].map(([, ending]) => ending!);
  const stands = (word: string) =>
    words.has(word) ||
    /^n?\d+$/.test(word) ||
    endings.some((end) => word.endsWith(end) && words.has(word.slice(0, -end.length)));
  return (key) =>
    asked.some((pattern) => {
      const gaps = pattern.exec(key)?.slice(1);
      return gaps?.flatMap((gap) => gap.split('.')).every(stands);
    });
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
  'format:comparisons',
]);

const { files } = readContentFiles();
const facts =
  [...files].map(([path, text]) => (/^content\/(facts|units)/.test(path) ? text : '')).join() +
  [...units, ...statuses].join();
const [source] = readModel(files, languages).model!.editions.values();
const keys = new Set(source!.words.map(({ key }) => key.replace(pluralSuffix, '')));

test('no word of the interface, the story and the figures is left unused', () => {
  const asks = asker(sourceFiles(), facts);
  const ours = [...keys].filter((key) => /^(interface|story|figures):/.test(key));
  assert.ok(ours.length > 40);
  assert.deepEqual(
    ours.filter((key) => !asks(key)),
    [],
  );
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
  const code = "t('interface:door.read'); t(`interface:status.${one ? 'a' : b}.name`); // odd";
  const asks = asker(new Map([['a.ts', code]]), 'reported: 1');
  assert.ok(asks('interface:door.read') && asks('interface:status.reported.name'));
  assert.ok(asks('interface:status.odd.name') && !asks('interface:status.even.name'));
  assert.ok(!asks('interface:door.text') && !asks('interface:status.reported'));
});
