import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** A YAML file with the line of every key, so that a mistake can be pointed at. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** The 1-based line of a path of keys; of its nearest parent where the key is missing. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly problems: readonly Problem[];
}

/** Parses a YAML text; what does not parse, an empty file, and a key given twice are problems. */
export function readYaml(file: string, text: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: counter.linePos(error.pos[0]).line,
    message: error.message,
    remedy:
      error.code === 'DUPLICATE_KEY'
        ? 'an id stands once in a file: remove or rename one of the two'
        : 'mend the YAML here: indentation, quotes and colons are the usual causes',
    unread: true,
  }));
  if (problems.length === 0 && !isMap(document.contents)) {
    problems.push({
      file,
      line: 1,
      message: 'the file is empty, or is not a list of keys',
      remedy: 'write at least one key, or remove the file',
      unread: true,
    });
  }
  return {
    file,
    data: problems.length === 0 ? document.toJS() : {},
    lineOf: (path) => lineOfPath(document, counter, path),
    problems,
  };
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
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      const start = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      if (start !== undefined) line = counter.linePos(start).line;
      node = pair.value;
    } else if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(key)];
      const range = node && typeof node === 'object' && 'range' in node ? node.range : undefined;
      if (Array.isArray(range)) line = counter.linePos(Number(range[0])).line;
    }
  }
  return line;
}

/** Reads each entry of a map with one schema; every field that does not fit is a problem. */
export function readEntries<T>(
  yaml: YamlFile,
  schemaOf: (entry: unknown) => z.ZodType<T>,
  report: (problem: Problem) => void,
): Map<string, T> {
  const entries = new Map<string, T>();
  if (typeof yaml.data !== 'object' || yaml.data === null) return entries;
  for (const [key, raw] of Object.entries(yaml.data)) {
    const parsed = schemaOf(raw).safeParse(raw);
    if (parsed.success) entries.set(key, parsed.data);
    else for (const issue of parsed.error.issues) report(issueProblem(yaml, [key], issue));
  }
  return entries;
}

/** Reads a whole file with one schema. */
export function readWhole<T>(
  yaml: YamlFile,
  schema: z.ZodType<T>,
  report: (problem: Problem) => void,
): T | undefined {
  const parsed = schema.safeParse(yaml.data);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) report(issueProblem(yaml, [], issue));
  return undefined;
}

function issueProblem(
  yaml: YamlFile,
  prefix: readonly PropertyKey[],
  issue: z.core.$ZodIssue,
): Problem {
  const path = [...prefix, ...issue.path];
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const where = path.map(String).join('.');
  return {
    file: yaml.file,
    line: yaml.lineOf(unknown.length > 0 ? [...path, unknown[0]!] : path),
    message:
      unknown.length > 0
        ? `unknown field ${unknown.map((key) => `"${key}"`).join(', ')} in "${where}"`
        : `"${where}": ${issue.message}`,
    remedy:
      unknown.length > 0
        ? 'remove it, or correct its spelling'
        : 'see the fields of this file in CONTRIBUTING.md',
  };
}
