import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { Ajv, type ErrorObject } from 'ajv';
import { parse } from 'yaml';
import { readContentFiles, top } from './content-files.ts';
import { schemaFiles, schemaFolder } from './schema-files.ts';

type Json = Readonly<Record<string, unknown>>;
const read = (path: string) => JSON.parse(readFileSync(join(top, path), 'utf8')) as Json;
const mapping = read('.vscode/settings.json')['yaml.schemas'] as Readonly<
  Record<string, readonly string[]>
>;
const { files } = readContentFiles();
const ajv = new Ajv({
  strict: true,
  strictRequired: false,
  allowMatchingProperties: true,
  allowUnionTypes: true,
  allErrors: true,
  formats: { uri: (text) => URL.canParse(text), date: /^\d{4}-\d{2}-\d{2}$/ },
});
const validators = new Map(
  Object.keys(mapping).map((path) => [path, ajv.compile(read(path))] as const),
);

/** What the schema of a file says of a YAML text. */
function faults(path: string, text: string): string[] {
  const [schema] = Object.entries(mapping).find(([, paths]) => paths.includes(path))!;
  const validate = validators.get(schema)!;
  validate(parse(text));
  const say = ({ instancePath, message, params }: ErrorObject) =>
    `${path}${instancePath} ${message ?? ''} ${JSON.stringify(params)}`;
  return (validate.errors ?? []).map(say);
}

test('the schemas are those of the content and its code as they are: else run npm run schemas', async () => {
  const made = (await schemaFiles())!;
  const there = readdirSync(join(top, schemaFolder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${schemaFolder}/${name.split(sep).join('/')}`);
  assert.deepEqual(
    there.toSorted(),
    [...made.keys()].filter((path) => path.startsWith(schemaFolder)).toSorted(),
  );
  const old = [...made].filter(
    ([path, text]) =>
      !existsSync(join(top, path)) || readFileSync(join(top, path), 'utf8') !== text,
  );
  assert.deepEqual(
    old.map(([path]) => path),
    [],
  );
});

test('an editor finds one schema for every YAML file of the content', () => {
  // An editor takes a path of the mapping for the end of a file's path.
  const found = [...files.keys()]
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [
      path,
      Object.values(mapping)
        .flat()
        .filter((end) => path.endsWith(end)).length,
    ]);
  assert.ok(found.length > 20);
  assert.deepEqual(
    found.filter(([, count]) => count !== 1),
    [],
  );
});

test('every YAML file of the content fits its schema', () => {
  const found = [...files]
    .filter(([path]) => path.endsWith('.yaml'))
    .flatMap(([path, text]) => faults(path, text));
  assert.deepEqual(found, []);
});

const claim = 'date: 2025-01-21, status: reported, sources: [s1]';
const source = 'outlet: A, lang: en, date: 2025, quality: A, read: whole, accessed: 2026-01';

test('an entry with the fields that it needs fits, a bare year and a new id included', () => {
  for (const [path, text] of [
    ['content/facts/claims.yaml', `one: { value: 5.5e9, unit: USD, ${claim} }`],
    ['content/facts/claims.yaml', 'one: { formula: a * b, unit: USD, status: calculated }'],
    ['content/facts/sources.yaml', `one: { ${source}, url: 'https://example.org/a' }`],
    ['content/facts/corrections.yaml', 'one: { date: 2026-01-02, unit: plan, kind: error }'],
    ['content/units.yaml', 'one: { kind: claim, since: 2026-01-01, state: moved, to: two }'],
    ['content/it/claims.yaml', 'one: { title: T, statement: S }'],
    ['content/it/corrections.yaml', 'one: { before: 5, after: six, why: W }'.replace('5', '"5"')],
    ['content/it/retired.yaml', 'one: { title: T, why: W }'],
  ] as const)
    assert.deepEqual(faults(path, text), [], text);
});

test('what the check of the content refuses is refused in the editor too', () => {
  for (const [path, text, fault] of [
    ['content/facts/claims.yaml', `one: { valeu: 5, ${claim} }`, /additionalProperty":"valeu"/],
    ['content/facts/claims.yaml', `one: { value: 5, ${claim} }`, /missingProperty":"unit"/],
    ['content/facts/claims.yaml', `one: { value: -5, unit: USD, ${claim} }`, />= 0/],
    ['content/facts/claims.yaml', `One: { ${claim} }`, /pattern/],
    ['content/facts/claims.yaml', 'one: { status: reported, sources: [s1] }', /"date"/],
    ['content/facts/claims.yaml', 'one: { date: 2025, status: sure, sources: [a] }', /allowed/],
    [
      'content/facts/claims.yaml',
      'one: { date: 21.1.2025, status: reported, sources: [a] }',
      /date/,
    ],
    ['content/facts/claims.yaml', 'one: { date: 2025, status: reported, sources: [] }', /fewer/],
    ['content/facts/claims.yaml', 'one: { formula: a, unit: USD, status: reported }', /constant/],
    ['content/facts/claims.yaml', 'one: { status: calculated, unit: USD }', /"formula"/],
    ['content/facts/sources.yaml', `one: { ${source}, url: example }`, /uri/],
    ['content/facts/events.yaml', 'one: { date: 2025, kind: deal, sources: [a] }', /allowed/],
    ['content/facts/story.yaml', 'name: a', /"published"/],
    ['content/facts/chain.yaml', 'steps: [{ id: a }]', /fewer than 2/],
    ['content/facts/corrections.yaml', 'one: { date: soon, unit: plan, kind: error }', /date/],
    ['content/units.yaml', 'one: { kind: claim, since: 2026-01 }', /since/],
    ['content/terms-agreed.yaml', 'terms: { a: { it: [] } }', /fewer/],
    ['content/it/claims.yaml', 'one: { titel: T, statement: S }', /"titel"/],
    ['content/en/terms.yaml', 'one: { term: T }', /"definition"/],
    ['content/en/interface.yaml', 'header: { skipp: T }', /"skipp"/],
    ['content/en/interface/units.yaml', 'unit: { link: [] }', /must be string/],
    ['content/it/figures/split.yaml', 'splitt: {}', /"splitt"/],
    ['content/it/format.yaml', 'prose: { EUR: { plain: T } }', /"EUR"/],
    ['content/en/translated.yaml', 'plan.1: { hash: 12 }', /hash/],
  ] as const)
    assert.match(faults(path, text).join('\n'), fault, text);
});

test('every field of the facts and of an entry’s words is explained', () => {
  const bare: string[] = [];
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, child] of Object.entries((node as Json)['properties'] ?? {})) {
      const { description, $ref, const: value } = child as Json;
      if (!description && !$ref && value === undefined) bare.push(`${path}: ${name}`);
    }
    for (const child of Object.values(node)) visit(child, path);
  };
  const trees = /words\/(interface|figures|story|format)/;
  for (const path of Object.keys(mapping)) if (!trees.test(path)) visit(read(path), path);
  assert.deepEqual(bare, []);
});
