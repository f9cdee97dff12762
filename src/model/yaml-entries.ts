import type { z } from 'zod';
import { numberFault } from './plain-number.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml.ts';

/** Reads each entry of a map with one schema; every field that does not fit is a problem. */
export function readEntries<T>(
  yaml: YamlFile,
  schemaOf: (entry: unknown) => z.ZodType<T>,
  report: (problem: Problem) => void,
): Map<string, T> {
  const entries = new Map<string, T>();
  if (typeof yaml.data !== 'object' || yaml.data === null) return entries;
  for (const [key, raw] of Object.entries(yaml.data)) {
    if (yaml.broken.has(key)) continue;
    const parsed = schemaOf(raw).safeParse(raw);
    if (parsed.success) entries.set(key, parsed.data);
    else mistakes(yaml, [key], parsed.error.issues).forEach(report);
  }
  return entries;
}

/** The ids of a file whose entries were not read, because something in them is wrong. */
export function unreadEntries(
  yaml: YamlFile | undefined,
  read: ReadonlyMap<string, unknown>,
): string[] {
  return Object.keys((yaml?.data as object | undefined) ?? {}).filter((key) => !read.has(key));
}

/** Reads a whole file with one schema. */
export function readWhole<T>(
  yaml: YamlFile,
  schema: z.ZodType<T>,
  report: (problem: Problem) => void,
): T | undefined {
  const parsed = schema.safeParse(yaml.data);
  if (parsed.success) return parsed.data;
  mistakes(yaml, [], parsed.error.issues).forEach(report);
  return undefined;
}

const fields = 'see the fields of this file in CONTRIBUTING.md';

/** One mistake a field; where one is misspelt, not what seems to be missing as well. */
function mistakes(
  yaml: YamlFile,
  prefix: readonly PropertyKey[],
  issues: readonly z.core.$ZodIssue[],
): Problem[] {
  const byPath = Map.groupBy(issues, ({ path }) => path.map(String).join('.'));
  const first = [...byPath.values()].map((each) => each.find(isUnknown) ?? each[0]!);
  const misspelt = first.filter(isUnknown);
  const isMissing = ({ path }: z.core.$ZodIssue) =>
    valueAt(yaml.data, [...prefix, ...path]) === undefined;
  const follows = (issue: z.core.$ZodIssue) =>
    !isUnknown(issue) && (isMissing(issue) || (issue.code === 'custom' && issue.path.length === 0));
  return first
    .filter((issue) => misspelt.length === 0 || !follows(issue))
    .map((issue) => issueProblem(yaml, prefix, issue));
}

const isUnknown = (issue: z.core.$ZodIssue) => issue.code === 'unrecognized_keys';

function issueProblem(
  yaml: YamlFile,
  prefix: readonly PropertyKey[],
  issue: z.core.$ZodIssue,
): Problem {
  const path = [...prefix, ...issue.path];
  const where = path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `"${key}"`).join(', ');
    return {
      file: yaml.file,
      line: yaml.lineOf([...path, issue.keys[0]!]),
      message: `unknown field ${names}${where === '' ? '' : ` in "${where}"`}`,
      remedy: `remove it, or correct its spelling; ${fields}`,
    };
  }
  const said = whatIsWrong(`"${where}"`, issue, valueAt(yaml.data, path));
  return { file: yaml.file, line: yaml.lineOf(path), ...said };
}

/** What an issue of the field `where` means, about the value that was found; ours may bring a remedy. */
function whatIsWrong(
  where: string,
  issue: z.core.$ZodIssue,
  found: unknown,
): Pick<Problem, 'message' | 'remedy'> {
  if (found === undefined) return { message: `${where} is missing`, remedy: `add it; ${fields}` };
  if (found === null)
    return { message: `${where} is empty`, remedy: `write it, or remove its line; ${fields}` };
  if (issue.code === 'invalid_value')
    return {
      message: `${where} cannot be ${JSON.stringify(found)}`,
      remedy: `write one of: ${issue.values.map(String).join(', ')}`,
    };
  if (issue.code !== 'invalid_type') {
    const [wrong, remedy = fields] = issue.message.split(' → ');
    return { message: `${where}: ${wrong}`, remedy };
  }
  if (issue.expected === 'number' && typeof found === 'string') {
    const fault = numberFault(found);
    return fault
      ? { ...fault, message: `${where}: ${fault.message}` }
      : {
          message: `${where} is ${found} in quotes, which is a text`,
          remedy: 'write the number without quotes',
        };
  }
  return {
    message: `${where} must be ${shapes[issue.expected] ?? issue.expected}`,
    remedy: fields,
  };
}

/** The types that a field can have, as an author writes them. */
const shapes: Readonly<Record<string, string>> = {
  array: 'a list in brackets, such as [one, two]',
  tuple: 'a list in brackets, such as [one, two]',
  object: 'a list of fields, one a line',
  record: 'a list of fields, one a line',
  boolean: 'true or false',
  string: 'a text',
  number: 'a number',
};

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key)
        ? Reflect.get(node, key)
        : undefined,
    data,
  );
}
