import {
  isAlias,
  isPair,
  isScalar,
  Scalar,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import { hiddenSigns, withoutHidden } from './hidden-signs.ts';
import { numberFault } from './plain-number.ts';
import type { Problem } from './problem.ts';

/**
 * What a file holds: facts have numbers and switches; in words everything is text; phrases are
 * words that are put beside others, so that a space at their ends has a meaning.
 */
export type YamlKind = 'facts' | 'words' | 'phrases';

type Said = Pick<Problem, 'message' | 'remedy' | 'unread'>;
/** Takes a mistake at an index of the text; `entry` is the first key above it, if it is spoilt. */
type Complain = (index: number, said: Said, entry?: string) => void;

/** The fields of facts that hold a number, and those that are true or false. */
const numbers: ReadonlySet<unknown> = new Set(['value']);
const switches: ReadonlySet<unknown> = new Set(['rule']);

/**
 * Makes every value of a document what its author wrote: a year is a text, a folded text one line.
 * Refuses what YAML reads in its own way: text lost behind #, names for other nodes, numbers that
 * come to something else than they seem to.
 */
export function readScalars(
  document: Document,
  text: string,
  kind: YamlKind,
  complain: Complain,
): void {
  if (/^%/m.test(text) && document.directives?.yaml.explicit)
    complain(0, refused('a line beginning with % changes how the file is read', 'remove it'));
  visit(document, {
    Pair(_, pair, path) {
      if (isScalar(pair.key)) return;
      const index = (path.at(-1) as Node | undefined)?.range?.[0] ?? 0;
      complain(index, refused('a key is not a word', 'write "key: text", the text in quotes'));
    },
    Node(place, node, path) {
      const special = specialNode(node);
      if (special) complain(node.range?.[0] ?? 0, special);
      if (!isScalar(node)) return;
      const pair = path.at(-1);
      const name = isPair(pair) && isScalar(pair.key) ? pair.key.value : undefined;
      if (typeof node.value === 'string') readText(node, text, kind, complain);
      else if (place === 'key') node.value = node.source ?? '';
      else if (kind === 'facts' && numbers.has(name)) readNumber(node, entryOf(path), complain);
      else if (node.value !== null && !(kind === 'facts' && switches.has(name)))
        node.value = node.source ?? '';
    },
  });
}

const refused = (message: string, remedy: string): Said => ({ message, remedy, unread: true });

/** Anchors, aliases and tags, which an author who begins a text with & * ! does not mean. */
function specialNode(node: Node): Said | undefined {
  const quotes = "put the text in quotes: '…'";
  if (isAlias(node)) return refused(`the text "*${node.source}" is taken for a name`, quotes);
  if ('anchor' in node && node.anchor)
    return refused(`"&${node.anchor}" is taken for a name, and lost`, quotes);
  if ('tag' in node && node.tag)
    return refused(`"${node.tag}" is taken for a type, and lost`, quotes);
  return undefined;
}

function readNumber(node: Scalar, entry: string | undefined, complain: Complain): void {
  if (typeof node.value !== 'number' || (node.source ?? '').startsWith('-')) return;
  const fault = numberFault(node.source ?? '');
  if (fault) complain(node.range?.[0] ?? 0, fault, entry);
}

function readText(node: Scalar, text: string, kind: YamlKind, complain: Complain): void {
  const [start, end] = node.range ?? [0, 0];
  const written = String(node.value);
  const lost = node.type === Scalar.PLAIN && /^[ \t]+#(.*)/.exec(text.slice(end));
  if (lost && written !== '' && (kind !== 'facts' || /^\S/.test(lost[1]!)))
    complain(end, {
      message: `"${lost[0].trim()}" is a comment to YAML, and no part of the text`,
      remedy: 'put the whole text in quotes; write a comment on a line of its own',
    });
  // What an escape such as \u200b makes of the text is not seen in the file.
  if (node.type === Scalar.QUOTE_DOUBLE)
    for (const { name, remedy } of hiddenSigns(written))
      complain(start, {
        message: `the escape of ${name} makes a sign that cannot be seen`,
        remedy,
      });
  const block = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
  const folded = withoutHidden(written)
    .normalize('NFC')
    .replace(/[ \t]*[\n\t]+[ \t]*/g, ' ');
  node.value = block || kind !== 'phrases' ? folded.trim() : folded;
}

function entryOf(path: readonly unknown[]): string | undefined {
  const pair = path.find((node): node is Pair => isPair(node));
  return pair && isScalar(pair.key) ? String(pair.key.value) : undefined;
}
