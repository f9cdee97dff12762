import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { sourceFiles } from './commands/source-files.ts';

/** Rooms that make files for machines, and cards, of what the doors give them; pure. */
const makers = [
  'cards',
  'citations',
  'embeds',
  'hosting',
  'linked-data',
  'machines',
  'newsrooms',
  'registry',
];
const ground = ['model', 'i18n', 'figures', 'drawings', 'styles', ...makers];

/**
 * Who may import whom: content → model → figures → drawings → components → pages. `door` is
 * `src/content.ts`, the only file that reads the content; queries say what others want of it.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  i18n: [],
  figures: [],
  enhance: [],
  styles: [],
  drawings: ['figures'],
  ...Object.fromEntries(makers.map((room) => [room, ground])),
  door: ground,
  queries: ['door', 'components/figures', ...ground],
  'components/*': ['door', 'queries', 'enhance', 'layouts', 'components/*', ...ground],
  layouts: ['door', 'queries', 'enhance', 'components/*', ...ground],
  pages: ['door', 'queries', 'enhance', 'components/*', 'layouts', ...ground],
  commands: ['door', 'queries', ...ground],
};

/** Types alone cross these lines as well: they are gone when anything runs. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  model: ['i18n'],
  i18n: ['model'],
  figures: ['model', 'i18n'],
  drawings: ['model', 'i18n'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(path: string, text: string): Import[] {
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/g;
  return [...text.matchAll(statement)].map(([, type, named, dynamic]) => ({
    from: path,
    to: posix.normalize(posix.join(posix.dirname(path), (named ?? dynamic)!)),
    typeOnly: type !== undefined,
  }));
}

/** `src/content.ts` stands in `door`, `src/components/site/Head.astro` in `components/site`. */
function roomOf(path: string): string {
  const [, room, part] = path.split('/');
  if (!path.startsWith('src/')) return path;
  if (path.split('/').length === 2) return 'door';
  return room === 'components' ? `components/${part}` : room!;
}

/** Why an import may not be, or undefined. */
function fault({ from, to, typeOnly }: Import): string | undefined {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here === there) return undefined;
  const inTable = (room: string) => (room.startsWith('components/') ? 'components/*' : room);
  const allowed = mayImport[inTable(here)];
  if (!allowed) return `${from} stands in a room that the table does not know`;
  const known = typeOnly ? [...allowed, ...(mayKnow[inTable(here)] ?? [])] : allowed;
  return known.includes(there) || known.includes(inTable(there))
    ? undefined
    : `${from} imports ${to}`;
}

const files = sourceFiles();

test('every room imports only what the table lets it', () => {
  const imports = [...files].flatMap(([path, text]) => importsOf(path, text));
  assert.ok(imports.length > 100);
  assert.deepEqual(imports.map(fault).filter(Boolean), []);
});

test('an import against the arrow is found, a type across it is not', () => {
  const wrong = (path: string, line: string) => importsOf(path, line).map(fault)[0];
  const content = "import { story } from '../content.ts';";
  assert.equal(wrong('src/figures/a.ts', content), 'src/figures/a.ts imports src/content.ts');
  assert.equal(
    wrong('src/enhance/a.ts', "const x = await import('../figures/b.ts')"),
    'src/enhance/a.ts imports src/figures/b.ts',
  );
  assert.equal(
    wrong('src/model/a.ts', "import { languages } from '../i18n/languages.ts';"),
    'src/model/a.ts imports src/i18n/languages.ts',
  );
  assert.equal(
    wrong('src/model/a.ts', "import type { L } from '../i18n/languages.ts';"),
    undefined,
  );
  assert.match(wrong('src/utils/a.ts', content)!, /a room that the table does not know/);
  assert.equal(wrong('src/pages/a.astro', content), undefined);
});

test('no code asks which language it is in: what differs is content', () => {
  const asks = /\b(?:locale|lang|code|language)\s*[!=]==?\s*['"`][a-z]{2}(?:-[A-Z]{2})?['"`]/;
  assert.match("if (locale === 'it')", asks);
  // The sample is what tests read, not what the site does.
  const found = [...files]
    .filter(([path, text]) => asks.test(text) && path !== 'src/model/sample-content.ts')
    .map(([path]) => path);
  assert.deepEqual(found, []);
});

test('no list of languages stands anywhere but in src/i18n/languages.ts', () => {
  const lists = /\[\s*(?:['"]it['"]\s*,\s*['"]en['"]|['"]en['"]\s*,\s*['"]it['"])/;
  const found = [...files].filter(([, text]) => lists.test(text)).map(([path]) => path);
  assert.deepEqual(found, []);
});
