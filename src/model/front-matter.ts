import type { MdxNode } from './mdx-node.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml.ts';

/** The title and summary of a section, each with its line; undefined where one is not there. */
export function readFrontMatter(
  id: string,
  file: string,
  text: string,
  root: MdxNode,
  report: (problem: Problem) => void,
) {
  const [node] = root.children ?? [];
  if (node?.type !== 'yaml') {
    report({ file, line: 1, ...whyNone(text), unread: true });
    return undefined;
  }
  // The line `---` stands before the first of the YAML.
  const yaml = readYaml(file, `\n${node.value ?? ''}`, 'words');
  yaml.problems.forEach(report);
  if (!yaml.readable) return undefined;
  const lineOf = (key: string) => yaml.lineOf([key]);
  const complain = (message: string, remedy: string, key: string) =>
    report({ file, line: lineOf(key), message, remedy, lacks: [id] });
  const fields = yaml.data as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(fields).filter((key) => key !== 'title' && key !== 'summary');
  for (const key of unknown)
    complain(
      `unknown front-matter field "${key}"`,
      'a section has title and summary only: remove it, or correct its spelling',
      key,
    );
  for (const key of ['title', 'summary'])
    if (unknown.length === 0 && (typeof fields[key] !== 'string' || fields[key] === ''))
      complain(`the front matter has no ${key}`, `add "${key}: …" between the --- lines`, key);
  const { title, summary } = fields;
  const lines = { title: lineOf('title'), summary: lineOf('summary') };
  return typeof title === 'string' && typeof summary === 'string'
    ? { title, summary, lines }
    : undefined;
}

function whyNone(text: string): Pick<Problem, 'message' | 'remedy'> {
  return {
    message: /^\s*(?:---|\+\+\+)/.test(text)
      ? 'the front matter is not closed, or does not begin on the first line'
      : 'the front matter is missing',
    remedy: 'begin the file with ---, then title and summary, then a line --- of its own',
  };
}
