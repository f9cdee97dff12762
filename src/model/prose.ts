import { mdxToMdast } from 'satteri';
import { mdxFault } from './mdx-fault.ts';
import type { Problem } from './problem.ts';
import { around, entityIn, strayInProse } from './stray-markup.ts';
import { typedNumber } from './typed-number.ts';
import { readYaml } from './yaml.ts';

/** What a component in the prose points at: `Value of="x"` is { component: 'Value', id: 'x' }. */
export interface Reference {
  readonly component: string;
  readonly id: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** One paragraph, list, figure or heading of a section: what is switched, compared, dated. */
export interface Block {
  /** `asic.3`: the section and the block's place in it, the same in every language. */
  readonly key: string;
  readonly line: number;
  readonly kind: string;
  /** The block as it is written, white space folded: what a translation is made from. */
  readonly source: string;
  /** Its words alone, without components. */
  readonly text: string;
  /** How many items a list has; 0 of what is no list. */
  readonly items: number;
  readonly references: readonly Reference[];
  /** Whether every component in it could be read: where not, what it names is not known. */
  readonly sound: boolean;
}

export interface Section {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  /** The lines of the two in the file. */
  readonly lines: { readonly title: number; readonly summary: number };
  readonly blocks: readonly Block[];
}

/** What MDX may use: each component with the attribute that names an id, and those it may have. */
export const vocabulary: Readonly<Record<string, { id: string; may: readonly string[] }>> = {
  Claim: { id: 'id', may: [] },
  Value: { id: 'of', may: ['as'] },
  When: { id: 'of', may: ['as'] },
  Term: { id: 'id', may: [] },
  Show: { id: 'figure', may: ['state'] },
  Figure: { id: 'id', may: [] },
  Heading: { id: 'id', may: [] },
  Foreign: { id: 'lang', may: [] },
};

/** What Markdown may hold beside its text: whatever else it knows has no twin, number or place here. */
const plain: ReadonlySet<string> = new Set(['paragraph', 'list', 'listItem', 'emphasis', 'strong']);
const blockComponents = new Set(['Figure', 'Heading']);
const forms: Readonly<Record<string, readonly string[]>> = {
  Value: ['prose', 'bare', 'short'],
  When: ['day', 'month', 'year'],
};

interface Node {
  type: string;
  value?: string;
  name?: string | null;
  depth?: number;
  checked?: boolean | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; offset?: number }; end: { offset?: number } };
}

/** Reads one section's MDX into blocks; everything an author may not write is a problem. */
export function readSection(
  id: string,
  file: string,
  text: string,
  report: (problem: Problem) => void,
): Section | undefined {
  let root: Node;
  try {
    root = mdxToMdast(text, { features: { frontmatter: true } }) as unknown as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/(?:line |^|\()(\d+)[:,]/.exec(message)?.[1] ?? 1);
    report({ file, line, ...mdxFault(message), unread: true });
    return undefined;
  }
  if (root.children?.[0]?.type !== 'yaml' && /^\s*(?:---|\+\+\+)/.test(text)) {
    report({
      file,
      line: text.slice(0, text.search(/\S/)).split('\n').length,
      message: 'the front matter is not closed, or does not begin on the first line',
      remedy: 'begin the file with ---, then title and summary, then a line --- of its own',
      unread: true,
    });
    return undefined;
  }
  const front = readFrontMatter(file, root, report);
  const blocks: Block[] = [];
  for (const node of root.children ?? []) {
    if (node.type === 'yaml') continue;
    if (node.type === 'mdxFlowExpression' && /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? ''))
      continue;
    blocks.push(readBlock(`${id}.${blocks.length + 1}`, file, text, node, report));
  }
  if (blocks.length === 0 && front) {
    const remedy = 'write at least one paragraph under the front matter, or remove the section';
    report({ file, line: 1, message: 'the section is empty', remedy });
  }
  return front && { id, file, ...front, blocks };
}

function readFrontMatter(file: string, root: Node, report: (problem: Problem) => void) {
  const node = root.children?.find(({ type }) => type === 'yaml');
  const written = node?.value ?? '';
  // The line `---` stands before the first of the YAML; none at all lacks its two fields.
  const yaml = readYaml(file, `\n${written}`, 'words');
  if (written.trim() !== '') yaml.problems.forEach(report);
  if (written.trim() !== '' && !yaml.readable) return undefined;
  const lineOf = (key: string) => yaml.lineOf([key]);
  const complain = (message: string, remedy: string, key: string) =>
    report({ file, line: lineOf(key), message, remedy });
  const fields = yaml.data as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields))
    if (key !== 'title' && key !== 'summary')
      complain(
        `unknown front-matter field "${key}"`,
        'a section has title and summary only: remove it, or correct its spelling',
        key,
      );
  for (const key of ['title', 'summary'])
    if (typeof fields[key] !== 'string' || fields[key] === '')
      complain(`the front matter has no ${key}`, `add "${key}: …" between the --- lines`, key);
  const { title, summary } = fields;
  const lines = { title: lineOf('title'), summary: lineOf('summary') };
  return typeof title === 'string' && typeof summary === 'string'
    ? { title, summary, lines }
    : undefined;
}

function readBlock(
  key: string,
  file: string,
  source: string,
  node: Node,
  report: (problem: Problem) => void,
): Block {
  const line = node.position?.start.line ?? 1;
  const complain = (message: string, remedy: string, at = line) =>
    report({ file, line: at, message, remedy });
  const references: Reference[] = [];
  const words: string[] = [];
  let items = 0;
  let sound = true;
  let numbers = 0;

  const complainOfNumber = (found: string, at: number) => {
    numbers++;
    report({
      file,
      line: at,
      message: `the number "${found}" is typed into prose`,
      remedy:
        'write it in content/facts/claims.yaml and name it: <Value of="…" /> or <When of="…" />',
      lacks: [key],
    });
  };
  const readText = (child: Node, at: number, begins: boolean) => {
    const value = child.value ?? '';
    const lineAt = (index: number) =>
      at + value.slice(0, Math.max(0, index)).split('\n').length - 1;
    words.push(value);
    const found = typedNumber(value);
    if (found) complainOfNumber(found, lineAt(value.indexOf(found)));
    const written = source.slice(child.position?.start.offset, child.position?.end.offset);
    const entity = entityIn(written);
    const stray = entity ?? strayInProse(value, begins);
    if (stray)
      complain(
        `the text has what looks like ${stray.looksLike}: ${around(entity ? written : value, stray.index)}`,
        stray.remedy,
        lineAt(stray.index),
      );
  };

  const visit = (child: Node, depth: number, begins: boolean) => {
    const at = child.position?.start.line ?? line;
    if (child.type === 'listItem') items++;
    if (typeof child.checked === 'boolean')
      complain('the item of a list has a box to tick', 'leave out [ ] and [x]', at);
    if (child.type === 'text') readText(child, at, begins);
    else if (child.type === 'mdxJsxTextElement' || child.type === 'mdxJsxFlowElement') {
      const reference = readReference(child, at, complain);
      if (!reference) sound = false;
      else {
        references.push(reference);
        if (blockComponents.has(reference.component) && depth > 0)
          complain(
            `<${reference.component}> stands inside a paragraph`,
            'put it on a line of its own, with an empty line before and after',
            at,
          );
      }
    } else if (child.type === 'heading') {
      sound = false;
      complain(
        'a heading without an id',
        'write <Heading id="…">…</Heading>; the section’s own heading is its title',
        at,
      );
    } else if (!plain.has(child.type)) {
      // What stands in it is not read: the whole has to go.
      sound = false;
      complain(`prose cannot hold ${refusedName(child.type)}`, refusedRemedy(child.type), at);
      return;
    }
    for (const [index, grandchild] of (child.children ?? []).entries())
      visit(grandchild, depth + 1, index === 0 && child.type === 'paragraph');
  };
  visit(node, 0, false);
  // A quantity that emphasis or a component cuts in two: **sessanta** per cento.
  const cut = numbers === 0 ? typedNumber(words.join('')) : undefined;
  if (cut) complainOfNumber(cut, line);
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  return {
    key,
    line,
    kind: node.name ?? node.type,
    source: source.slice(from, to).replace(/\s+/g, ' ').trim(),
    text: words.join('').replace(/\s+/g, ' ').trim(),
    items,
    references,
    sound,
  };
}

function refusedName(type: string): string {
  return type === 'link' ? 'a typed link' : `a "${type}"`;
}

function refusedRemedy(type: string): string {
  return type.endsWith('Expression')
    ? 'braces mean code here: a number is <Value of="…" />, a date <When of="…" />'
    : 'write paragraphs and lists, with the components listed in CONTRIBUTING.md; links come from sources';
}

/** Components that write a text of their own; every other has one between its tags. */
const selfWritten: ReadonlySet<string> = new Set(['Value', 'When', 'Figure']);

/** Whether there is something to read in a node: words, or what a component writes. */
function saysSomething({ name, value, children = [] }: Node): boolean {
  return selfWritten.has(name ?? '') || /\S/.test(value ?? '') || children.some(saysSomething);
}

/** The names of languages, for `<Foreign lang="…">`. */
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isLanguage(code: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(code) && languageNames.of(code) !== undefined;
}

function readReference(
  node: Node,
  line: number,
  complain: (message: string, remedy: string, at: number) => void,
): Reference | undefined {
  const component = node.name ?? '';
  const entry = Object.hasOwn(vocabulary, component) ? vocabulary[component] : undefined;
  if (!entry) {
    const remedy = `use one of: ${Object.keys(vocabulary).join(', ')}`;
    complain(`unknown component <${component}>`, remedy, line);
    return undefined;
  }
  const attributes: Record<string, string> = {};
  let readable = true;
  for (const attribute of node.attributes ?? []) {
    const name = attribute.name ?? '{…}';
    const known = name === entry.id || entry.may.includes(name);
    if (known && typeof attribute.value === 'string' && !Object.hasOwn(attributes, name)) {
      attributes[name] = attribute.value;
      continue;
    }
    readable &&= name !== entry.id;
    complain(
      Object.hasOwn(attributes, name)
        ? `<${component}> has ${name} twice`
        : `<${component}> has no attribute ${name}${known ? ' with such a value' : ''}`,
      `it takes ${[entry.id, ...entry.may].join(', ')}, each once and as name="value"`,
      line,
    );
  }
  const id = attributes[entry.id];
  if (id === undefined && readable)
    complain(`<${component}> has no id`, `write <${component} ${entry.id}="…">`, line);
  if (id === undefined || !readable) return undefined;
  if (component === 'Foreign' && !isLanguage(id))
    complain(`"${id}" is no language`, 'write its code: <Foreign lang="de">…</Foreign>', line);
  if (selfWritten.has(component) && (node.children ?? []).length > 0)
    complain(
      `<${component}> holds a text, which nobody would see`,
      `write <${component} ${entry.id}="${id}" />, and the text outside of it`,
      line,
    );
  if (!selfWritten.has(component) && !(node.children ?? []).some(saysSomething))
    complain(
      `<${component}> holds no text`,
      `write <${component} ${entry.id}="${id}">the words</${component}>`,
      line,
    );
  const form = attributes['as'];
  if (form !== undefined && !forms[component]?.includes(form))
    complain(`<${component}> has no form "${form}"`, `use ${forms[component]?.join(', ')}`, line);
  return { component, id, line, attributes };
}
