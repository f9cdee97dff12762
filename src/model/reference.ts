import type { MdxNode } from './mdx-node.ts';

/** What a component in the prose points at: `Value of="x"` is { component: 'Value', id: 'x' }. */
export interface Reference {
  readonly component: string;
  readonly id: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What MDX may use: each component with the attribute that names an id, and those it may have. */
export const vocabulary: Readonly<Record<string, { id: string; may: readonly string[] }>> = {
  Claim: { id: 'id', may: [] },
  Value: { id: 'of', may: ['as'] },
  When: { id: 'of', may: ['as'] },
  Status: { id: 'of', may: [] },
  Term: { id: 'id', may: [] },
  Show: { id: 'figure', may: ['state'] },
  Figure: { id: 'id', may: [] },
  Heading: { id: 'id', may: [] },
  Foreign: { id: 'lang', may: [] },
  Rests: { id: 'on', may: [] },
};

const forms: Readonly<Record<string, readonly string[]>> = {
  Value: ['prose', 'bare', 'short'],
  When: ['day', 'month', 'year'],
};

/** Components that write a text of their own; every other has one between its tags. */
const selfWritten: ReadonlySet<string> = new Set(['Value', 'When', 'Status', 'Figure']);

/** Whether there is something to read in a node: words, or what a component writes. */
function saysSomething({ name, value, children = [] }: MdxNode): boolean {
  return selfWritten.has(name ?? '') || /\S/.test(value ?? '') || children.some(saysSomething);
}

/** The names of languages, for `<Foreign lang="…">`. */
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isLanguage(code: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(code) && languageNames.of(code) !== undefined;
}

/** Reads a component of prose; refuses one that is unknown, or lacks what it takes. */
export function readReference(
  node: MdxNode,
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
