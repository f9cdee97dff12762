import type { Problem } from './problem.ts';

/** What the parser of MDX says, as somebody who writes prose understands it; the first that fits. */
const meanings: readonly (readonly [said: RegExp, means: string, remedy: string])[] = [
  [
    /closing tag for `(<[^`]*>)`/,
    '$1 is not closed in the paragraph in which it is opened',
    'close it in the same paragraph, or write < in words',
  ],
  [
    /closing tag `(<[^`]*>)`/,
    '$1 closes what was not opened, or crosses another component',
    'close first what was opened last',
  ],
  [/`!` \(U\+0021\)/, 'comments cannot be written as in HTML', 'write {/* … */}, or leave it out'],
  [
    /oxc|acorn|expression/,
    'braces { } mean code here',
    'a number is <Value of="…" />, a date <When of="…" />',
  ],
  [
    /attribute|quote/,
    'an attribute of a component cannot be read',
    'write name="value", in straight double quotes',
  ],
];

/** Why a text is no MDX, from the message of the parser. */
export function mdxFault(message: string): Pick<Problem, 'message' | 'remedy'> {
  for (const [said, means, remedy] of meanings) {
    const found = said.exec(message);
    if (found)
      return { message: `the MDX does not parse: ${means.replace('$1', found[1] ?? '')}`, remedy };
  }
  return {
    message: 'the MDX does not parse: < begins no component that is listed in CONTRIBUTING.md',
    remedy: 'close every tag, write { and < as words, keep attributes in double quotes',
  };
}
