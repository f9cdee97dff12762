import { posix } from 'node:path';

/** Folders that make files for machines, and cards, of what they are given; pure. */
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
 * Which folder of `src/` may import which: content → model → figures → drawings → components →
 * pages. `door` is `src/content.ts`, the only file that reads the content.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  i18n: [],
  figures: [],
  enhance: [],
  styles: [],
  lint: [],
  drawings: ['figures'],
  ...Object.fromEntries(makers.map((room) => [room, ground])),
  door: ground,
  queries: ['door', 'components/figures', ...ground],
  'components/*': ['door', 'queries', 'enhance', 'layouts', 'components/*', ...ground],
  layouts: ['door', 'queries', 'enhance', 'components/*', ...ground],
  pages: ['door', 'queries', 'enhance', 'components/*', 'layouts', ...ground],
  schemas: ['model'],
  commands: ['door', 'queries', 'schemas', ...ground],
};

/** Imports of types alone that are allowed as well: nothing of them is left when the code runs. */
const mayImportTypes: Readonly<Record<string, readonly string[]>> = {
  model: ['i18n'],
  i18n: ['model'],
  figures: ['model', 'i18n'],
  drawings: ['model', 'i18n'],
  schemas: ['i18n'],
};

/** `src/content.ts` is in `door`, `src/components/site/Head.astro` in `components/site`. */
function roomOf(path: string): string {
  const [top, room = '', part = ''] = path.split('/');
  if (top !== 'src') return path;
  if (part === '') return 'door';
  return room === 'components' ? `components/${part}` : room;
}

/**
 * Why a file may not import another, or undefined where it may. `from` is a path from the top of
 * the repository with `/`, `to` is as the import writes it; a package is always allowed.
 */
export function importFault(from: string, to: string, typeOnly: boolean): string | undefined {
  if (!to.startsWith('.')) return undefined;
  const target = posix.normalize(posix.join(posix.dirname(from), to));
  const [here, there] = [roomOf(from), roomOf(target)];
  if (here === there) return undefined;
  const row = (room: string) => (room.startsWith('components/') ? 'components/*' : room);
  const allowed = mayImport[row(here)];
  if (!allowed)
    return `${from} is in a folder that the table in src/lint/rooms.ts does not have; add a row`;
  const known = typeOnly ? [...allowed, ...(mayImportTypes[row(here)] ?? [])] : allowed;
  return known.includes(there) || known.includes(row(there))
    ? undefined
    : `${from} may not import ${target}: see the table in src/lint/rooms.ts`;
}
