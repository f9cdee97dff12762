import { numberFault } from './plain-number.ts';

/** A calculation over other claims, already parsed. */
export interface Formula {
  /** Ids of the claims it reads, in the order they are named. */
  readonly inputs: readonly string[];
  /** The result; `read` gives the value of a claim by id. */
  readonly evaluate: (read: (id: string) => number) => number;
}

type Node = (read: (id: string) => number) => number;

/**
 * Parses `a * (1 - b)`: ids, numbers, the four operations, brackets. Operators need a space on
 * each side, since ids have hyphens. Refuses, with a sentence, anything else.
 */
export function parseFormula(text: string): Formula {
  const tokens = text.match(/\(|\)|[a-z][a-z0-9-]*|\d[^\s()]*|\S+/g) ?? [];
  const inputs: string[] = [];
  let at = 0;

  const term = (): Node => {
    let left = factor();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const divide = tokens[at++] === '/';
      const [before, right] = [left, factor()];
      left = (read) => (divide ? before(read) / right(read) : before(read) * right(read));
    }
    return left;
  };
  const sum = (): Node => {
    let left = term();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const minus = tokens[at++] === '-';
      const [before, right] = [left, term()];
      left = (read) => (minus ? before(read) - right(read) : before(read) + right(read));
    }
    return left;
  };
  const factor = (): Node => {
    const token = tokens[at++];
    if (token === '(') {
      const inner = sum();
      if (tokens[at++] !== ')') throw new Error('a bracket is not closed');
      return inner;
    }
    if (token !== undefined && /^\d/.test(token)) {
      const fault = numberFault(token);
      if (fault) throw new Error(`cannot stand: ${fault.message}`);
      return () => Number(token);
    }
    if (token !== undefined && /^[a-z]/.test(token)) {
      inputs.push(token);
      return (read) => read(token);
    }
    throw new Error(token === undefined ? 'it ends too early' : `"${token}" does not belong here`);
  };

  const root = sum();
  if (at < tokens.length) throw new Error(`"${tokens[at]}" does not belong here`);
  return { inputs, evaluate: root };
}
