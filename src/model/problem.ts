/** A mistake an author can mend: where it is, what is wrong, what to do. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** One mistake as an author reads it in the terminal: `file:line  what  → remedy`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}  ${problem.message}\n    → ${problem.remedy}`;
}

/** The 1-based line of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset && i < text.length; i++) if (text.charCodeAt(i) === 10) line++;
  return line;
}
