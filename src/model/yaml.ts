import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problem.ts';
import { yamlFaults } from './yaml-faults.ts';
import { readScalars, type YamlKind } from './yaml-scalars.ts';

/** A YAML file with the line of every key, so that a mistake can be pointed at. */
export interface YamlFile {
  readonly file: string;
  /** Nothing where the file cannot be read. */
  readonly data: unknown;
  /** The 1-based line of a path of keys; of its nearest parent where the key is missing. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly problems: readonly Problem[];
  /** False where the file cannot be read at all: then the problems say why. */
  readonly readable: boolean;
  /** Keys of the first level whose values are not to be judged further. */
  readonly broken: ReadonlySet<string>;
}

/**
 * Parses a YAML text. What does not parse, an empty file, a key given twice, and what YAML reads as
 * something else than its author meant are problems.
 */
export function readYaml(file: string, text: string, kind: YamlKind = 'facts'): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineOf = (path: readonly PropertyKey[]) => lineOfPath(document, counter, path);
  const faults = yamlFaults(file, text, document, counter);
  if (faults.length === 0 && !isMap(document.contents))
    faults.push({
      file,
      line: 1,
      message: 'the file is empty, or is not a list of keys',
      remedy: 'write at least one key, with a colon and a space after it, or remove the file',
      unread: true,
    });
  const broken = new Set<string>();
  const problems: Problem[] = [...faults];
  if (faults.length === 0)
    readScalars(document, text, kind, (index, said, entry) => {
      problems.push({ file, line: counter.linePos(index).line, ...said });
      if (entry !== undefined) broken.add(entry);
    });
  const readable = !problems.some(({ unread }) => unread);
  return { file, data: readable ? document.toJS() : {}, lineOf, problems, readable, broken };
}

function lineOfPath(
  document: Document,
  counter: LineCounter,
  path: readonly PropertyKey[],
): number {
  let node: unknown = document.contents;
  let line = 1;
  for (const key of path) {
    if (isMap(node)) {
      const named = (item: { key: unknown }) =>
        isScalar(item.key) && String(item.key.value) === String(key);
      const pair = node.items.find(named);
      if (!pair) break;
      const start = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      if (start !== undefined) line = counter.linePos(start).line;
      node = pair.value;
    } else if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(key)];
      const range = node && typeof node === 'object' && 'range' in node ? node.range : undefined;
      if (Array.isArray(range)) line = counter.linePos(Number(range[0])).line;
    } else break;
  }
  return line;
}
