import { isMap, isScalar, isSeq, parseDocument, type Node, type Scalar } from 'yaml';
import { factFiles, type Files } from './model.ts';
import { recordFile } from './translated.ts';

/** An exchange of one id for another in the content. */
export interface Rename {
  readonly id: string;
  readonly to: string;
  /** Also where the id is declared, not only where it is named: false where `to` is declared already. */
  readonly declared: boolean;
  /** Whether it stands for a value or date, so that `{{id}}` means it. */
  readonly fact: boolean;
}

/** Facts whose first keys are ids; those of the other files are fields. */
const keyed: ReadonlySet<string> = new Set([
  factFiles.claims,
  factFiles.sources,
  factFiles.events,
  factFiles.corrections,
]);
/** Words whose first keys are ids, by namespace; of figures those of the figure's own file. */
const keyedWords =
  /^content\/[^/]+\/(?:claims|sources|events|terms|corrections|anchors|figures\/.*)\.yaml$/;
/** What sentences rest on, and how each fact stood when it was read: by the keys of passages, and ids. */
const [restsFile, readFile] = ['content/facts/rests.yaml', 'content/read.yaml'];
/** The fields of facts that name ids; those that declare one. */
const naming: ReadonlySet<string> = new Set(['sources', 'claims', 'feeds', 'spans', 'unit']);
const declaring: ReadonlySet<string> = new Set(['sections', 'figures', 'brief', 'id']);
/** The components that declare an id, or may name it only once. */
const declarers: ReadonlySet<string> = new Set(['Claim', 'Figure', 'Heading', 'Term']);
/** Attributes that hold no id: a form, a language, what a figure is to show. */
const noIds: ReadonlySet<string> = new Set(['as', 'lang', 'state']);

/** The id as a whole word: no part of another one. */
const whole = (id: string) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g');

/**
 * The content with an id exchanged: in facts, words, placeholders, prose, and the names of files.
 * What is only text, such as a word of prose or a comment that reads like the id, stays; so do the
 * registry and the records of translations, which have rules of their own. Files keep their order.
 */
export function renameId(files: Files, rename: Rename): Map<string, string> {
  return new Map(
    [...files].map(([path, text]) => [renamedPath(path, rename), renameInFile(path, text, rename)]),
  );
}

/** Where a file lies after an exchange: a section's and a figure's bear its id. */
function renamedPath(path: string, { id, to, declared }: Rename): string {
  const [, folder, name, ending] = /^(content\/[^/]+\/(?:figures\/)?)([^/]+)(\.mdx|\.yaml)$/.exec(
    path,
  ) ?? [path];
  const bears = ending === '.mdx' || folder?.endsWith('/figures/');
  return declared && bears && name === id ? `${folder}${to}${ending}` : path;
}

/** The text of a file after an exchange. */
export function renameInFile(path: string, text: string, rename: Rename): string {
  if (path === factFiles.units || path === factFiles.agreed || path.endsWith(`/${recordFile}`))
    return text;
  if (!whole(rename.id).test(text)) return text;
  if (path === restsFile || path === readFile) return renameInKeyed(path, text, rename);
  if (path.startsWith('content/facts/')) return renameInFacts(path, text, rename);
  if (path.endsWith('.mdx')) return renameInText(text, rename);
  const words = keyedWords.test(path) ? renameKeys(path, text, rename) : text;
  return renameInText(words, rename);
}

const tag = /<([A-Z]\w*)\b(?:[^<>"']|"[^"]*"|'[^']*')*>/g;
const attribute = /\b([a-z]\w*)(\s*=\s*)("[^"]*"|'[^']*')/g;

/** A text of prose or words after an exchange: components and placeholders, also in comments. */
export function renameInText(text: string, { id, to, declared, fact }: Rename): string {
  const named = text.replace(tag, (written, component: string) =>
    !declared && declarers.has(component)
      ? written
      : written.replace(attribute, (all, name: string, equals: string, value: string) =>
          noIds.has(name) ? all : `${name}${equals}${value.replace(whole(id), to)}`,
        ),
  );
  if (!fact) return named;
  return named.replace(new RegExp(`(\\{\\{\\s*)${id}(?=\\s*[,}])`, 'g'), `$1${to}`);
}

/** The words of a file whose keys are ids; the stages of the chain are keys below one of the figure. */
function renameKeys(path: string, text: string, rename: Rename): string {
  if (!rename.declared) return text;
  const root = parseDocument(text).contents;
  const figures = path.includes('/figures/');
  const keys = figures ? [...keysOf(root), ...keysOf(root, 'stages')] : keysOf(root);
  return exchange(
    text,
    keys.filter((key) => key.value === rename.id),
    rename,
  );
}

/** The scalar keys of a map; with a name those of the maps under keys of that name. */
function keysOf(node: unknown, under?: string): Scalar[] {
  if (!isMap(node)) return [];
  if (under === undefined) return node.items.flatMap(({ key }) => (isScalar(key) ? [key] : []));
  return node.items.flatMap(({ key, value }) =>
    isScalar(key) && key.value === under ? keysOf(value) : keysOf(value, under),
  );
}

function renameInFacts(path: string, text: string, rename: Rename): string {
  const root = parseDocument(text).contents;
  const found: Scalar[] = [];
  const visit = (node: unknown, field: string) => {
    if (isMap(node))
      for (const { key, value } of node.items) visit(value, isScalar(key) ? String(key.value) : '');
    else if (isSeq(node)) for (const item of node.items) visit(item, isMap(item) ? '' : field);
    else if (isScalar(node) && typeof node.value === 'string') {
      const names = naming.has(field) || (rename.declared && declaring.has(field));
      if (
        field === 'formula' ? whole(rename.id).test(node.value) : names && node.value === rename.id
      )
        found.push(node);
    }
  };
  visit(root, '');
  if (rename.declared && keyed.has(path))
    found.push(...keysOf(root).filter((key) => key.value === rename.id));
  return exchange(text, found, rename);
}

/** A file whose keys are those of passages, `claims:budget.title`, or ids; its texts name both. */
function renameInKeyed(path: string, text: string, { id, to, declared }: Rename): string {
  const start = '((?:\\w+/)?(?:\\w+:)?(?:chain\\.stages\\.)?)';
  const inKey = new RegExp(`^(['"]?)${start}${id}(?=\\.|['"]?$)`);
  const root = parseDocument(text).contents;
  const keys: Scalar[] = [];
  const statements: Scalar[] = [];
  for (const { key, value } of isMap(root) ? root.items : []) {
    const read = isMap(value) ? value.get('read') : undefined;
    for (const name of [key, ...(isSeq(read) ? read.items : [])])
      if (declared && isScalar(name) && inKey.test(String(name.value))) keys.push(name);
    // A reason is a text; a statement compares ids.
    if (path === restsFile && isScalar(value) && !/^no number\b/.test(String(value.value)))
      statements.push(value);
  }
  return [
    ...keys.map((node) => ({ node, pattern: inKey, by: `$1$2${to}` })),
    ...statements.map((node) => ({ node, pattern: whole(id), by: to })),
  ]
    .toSorted((a, b) => b.node.range![0] - a.node.range![0])
    .reduce((done, { node, pattern, by }) => {
      const [from, until] = node.range!;
      const written = done.slice(from, until).replace(pattern, by);
      return done.slice(0, from) + written + done.slice(until);
    }, text);
}

/** Exchanges an id within nodes of a text, quotes and all else around it as they are. */
function exchange(text: string, nodes: readonly Node[], { id, to }: Rename): string {
  const ranges = nodes.flatMap(({ range }) => (range ? [range] : []));
  return ranges
    .toSorted((a, b) => b[0] - a[0])
    .reduce(
      (done, [start, end]) =>
        done.slice(0, start) + done.slice(start, end).replace(whole(id), to) + done.slice(end),
      text,
    );
}

/** Where a text stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Every place that names or declares an id; a file that bears it comes first, by its first line. */
export function placesOf(files: Files, id: string, fact: boolean): readonly Place[] {
  // No text has it: where it came in, the id was.
  const rename = { id, to: '\u0000', declared: true, fact };
  return [...files].flatMap(([file, text]) => {
    const now = renameInFile(file, text, rename).split('\n');
    const lines = text.split('\n').flatMap((line, index) => (line === now[index] ? [] : index + 1));
    if (renamedPath(file, rename) !== file && lines[0] !== 1) lines.unshift(1);
    return lines.map((line) => ({ file, line }));
  });
}
