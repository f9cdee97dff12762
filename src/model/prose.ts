import { mdxToMdast } from 'satteri';
import { readFrontMatter } from './front-matter.ts';
import { mdxFault } from './mdx-fault.ts';
import type { MdxNode } from './mdx-node.ts';
import type { Problem } from './problem.ts';
import { readReference, type Reference } from './reference.ts';
import { around, entityIn, strayInProse } from './stray-markup.ts';
import { typedNumber } from './typed-number.ts';

/** One paragraph, list, figure or heading of a section: what is switched, compared, dated. */
export interface Block {
  /** `asic.3`: the section and the block's place in it, the same in every language. */
  readonly key: string;
  readonly line: number;
  readonly kind: string;
  /** The block as it is written, line by line. */
  readonly written: string;
  /** The same but for what it rests on, white space folded: what a translation is made from. */
  readonly source: string;
  /** Its words alone, without components. */
  readonly text: string;
  /** How many items a list has; 0 of what is no list. */
  readonly items: number;
  readonly references: readonly Reference[];
  /** Its words in order, each piece with the components that it stands in. */
  readonly pieces: readonly Piece[];
  /** Whether every component in it could be read: where not, what it names is not known. */
  readonly sound: boolean;
}

/** Words of a block between two tags. */
export interface Piece {
  readonly text: string;
  readonly line: number;
  readonly within: readonly Reference[];
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

/** What Markdown may hold beside its text: whatever else it knows has no twin, number or place here. */
const plain: ReadonlySet<string> = new Set(['paragraph', 'list', 'listItem', 'emphasis', 'strong']);
const blockComponents = new Set(['Figure', 'Heading']);
/** Reads one section's MDX into blocks; everything an author may not write is a problem. */
export function readSection(
  id: string,
  file: string,
  text: string,
  report: (problem: Problem) => void,
): Section | undefined {
  let root: MdxNode;
  try {
    root = mdxToMdast(text, { features: { frontmatter: true } }) as unknown as MdxNode;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/(?:line |^|\()(\d+)[:,]/.exec(message)?.[1] ?? 1);
    report({ file, line, ...mdxFault(message), unread: true });
    return undefined;
  }
  const front = readFrontMatter(id, file, text, root, report);
  if (root.children?.[0]?.type !== 'yaml') return undefined;
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

function readBlock(
  key: string,
  file: string,
  source: string,
  node: MdxNode,
  report: (problem: Problem) => void,
): Block {
  const line = node.position?.start.line ?? 1;
  const complain = (message: string, remedy: string, at = line) =>
    report({ file, line: at, message, remedy });
  const references: Reference[] = [];
  const pieces: Piece[] = [];
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
  const readText = (child: MdxNode, at: number, begins: boolean, within: readonly Reference[]) => {
    const value = child.value ?? '';
    const lineAt = (index: number) =>
      at + value.slice(0, Math.max(0, index)).split('\n').length - 1;
    pieces.push({ text: value, line: at, within });
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

  const visit = (
    child: MdxNode,
    depth: number,
    begins: boolean,
    within: readonly Reference[],
  ): void => {
    const at = child.position?.start.line ?? line;
    let inside = within;
    if (child.type === 'listItem') {
      items++;
      pieces.push({ text: ' ', line: at, within });
    }
    if (typeof child.checked === 'boolean')
      complain('the item of a list has a box to tick', 'leave out [ ] and [x]', at);
    if (child.type === 'text') readText(child, at, begins, within);
    else if (child.type === 'mdxJsxTextElement' || child.type === 'mdxJsxFlowElement') {
      const reference = readReference(child, at, complain);
      if (!reference) sound = false;
      else {
        references.push(reference);
        inside = [...within, reference];
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
      visit(grandchild, depth + 1, index === 0 && child.type === 'paragraph', inside);
  };
  visit(node, 0, false, []);
  const words = pieces.map(({ text }) => text).join('');
  // A quantity that emphasis or a component cuts in two: **sessanta** per cento.
  const cut = numbers === 0 ? typedNumber(words) : undefined;
  if (cut) complainOfNumber(cut, line);
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  return {
    key,
    line,
    kind: node.name ?? node.type,
    written: source.slice(from, to),
    source: source
      .slice(from, to)
      .replace(/<\/?Rests\b[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    text: words.replace(/\s+/g, ' ').trim(),
    items,
    references,
    pieces,
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
