import { isScalar, visit, type Document, type LineCounter, type YAMLError } from 'yaml';
import type { Problem } from './problem.ts';

type Said = Pick<Problem, 'message' | 'remedy'>;

/** What the parser's errors mean to somebody who writes the file, by their code. */
const meanings: Readonly<Record<string, Said>> = {
  TAB_AS_INDENT: {
    message: 'the line is indented with a tab',
    remedy: 'indent with spaces, two for each level',
  },
  BAD_INDENT: {
    message: 'the line is not indented as the lines beside it, or a bracket above is not closed',
    remedy: 'indent it by as many spaces as its neighbours; close every { and [',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'the text has a colon and a space, or the next line is indented too far',
    remedy: "put the text in quotes ('…'), or indent the lines alike",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'the line has no colon with a space after its key',
    remedy: 'write "key: text", with a space after the colon',
  },
  BAD_SCALAR_START: {
    message: 'the text begins with a sign that means something else in YAML',
    remedy: "put the text in quotes: '…'",
  },
  UNEXPECTED_TOKEN: {
    message: 'something stands after the end of the text, perhaps after a closing quote',
    remedy: "put the whole text in one pair of quotes; an apostrophe in it is ’, or '' in YAML",
  },
  BAD_DQ_ESCAPE: {
    message: 'a backslash in double quotes begins an escape that YAML does not know',
    remedy: 'write the sign itself, or use single quotes',
  },
  MULTIPLE_DOCS: {
    message: 'the line --- begins a second document',
    remedy: 'remove it: a file is one list of keys',
  },
  MISSING_CHAR: {
    message: 'a colon, a quotation mark or a bracket is missing',
    remedy: 'write "key: text"; close every quotation mark and bracket',
  },
};
const unknown: Said = {
  message: 'this is no YAML that can be read',
  remedy: 'mend it here: indentation, quotes and colons are the usual causes',
};

/**
 * What keeps a YAML text from being read. Of broken syntax only the first fault, since the others
 * follow from it; of keys given twice every one.
 */
export function yamlFaults(
  file: string,
  text: string,
  document: Document,
  counter: LineCounter,
): Problem[] {
  const fault = (index: number, said: Said): Problem => ({
    file,
    line: counter.linePos(index).line,
    ...said,
    unread: true,
  });
  const indented = /^[ -]*[\u00a0\u202f][\s-]*[\w-]+:(?:\s|$)/m.exec(text);
  const space = indented ?? /^[ -]*[\w-]+: *[\u00a0\u202f]/m.exec(text);
  const broken = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (space && (indented || broken.length > 0 || isScalar(document.contents)))
    return [
      fault(space.index, {
        message: 'a no-break space stands where YAML needs an ordinary one',
        remedy: 'type the space again, in the indentation or after the colon',
      }),
    ];
  const [first] = broken.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first) {
    const quote = unclosedQuote(document, text, first);
    if (quote !== undefined)
      return [
        fault(quote, {
          message: 'the quotation mark that opens here is not closed where the text ends',
          remedy: "close it; in single quotes an apostrophe is ’, or '' in YAML",
        }),
      ];
    // Of a missing colon the parser tells in another way where a key follows.
    const keyAlone = first.code === 'MISSING_CHAR' && first.message.includes('map');
    const dash = /^[-?] /.test(text.slice(first.pos[0]));
    const code = keyAlone ? 'MULTILINE_IMPLICIT_KEY' : dash ? 'BAD_SCALAR_START' : first.code;
    return [fault(first.pos[0], meanings[code] ?? unknown)];
  }
  return document.errors.map(({ pos }) =>
    fault(pos[0], {
      message: `the key "${keyAt(text, pos[0])}" stands in its list for the second time`,
      remedy: 'a key stands once in a list: remove or rename one of the two',
    }),
  );
}

/** Where a quoted text begins that is not closed, or that swallowed the keys after it. */
function unclosedQuote(document: Document, text: string, error: YAMLError): number | undefined {
  const unclosed = error.code === 'MISSING_CHAR' && /quote$/.test(error.message);
  let found: number | undefined;
  visit(document, {
    Scalar(_, node) {
      const [start, end] = node.range ?? [0, 0];
      const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
      const swallowed = /\n\s*[\w-]+:(?:\s|$)/.test(text.slice(start, end));
      if (quoted && start <= error.pos[0] && (swallowed || (unclosed && end === error.pos[0])))
        found ??= start;
    },
  });
  return found;
}

function keyAt(text: string, index: number): string {
  return /^["']?([^"':\n]*)/.exec(text.slice(index))?.[1]?.trim() ?? '';
}
