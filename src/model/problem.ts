/** A mistake an author can mend: where it is, what is wrong, what to do. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
  /** The file could not be read at all: what else seems to be missing may stand in it. */
  readonly unread?: true;
  /** The id that it depends on: where that is not there, this is no mistake of its own. */
  readonly about?: string;
  /** Ids that are not there because of this mistake: what depends on them follows from it. */
  readonly lacks?: readonly string[];
}

/** One mistake as an author reads it in the terminal: `file:line  what  → remedy`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}  ${problem.message}\n    → ${problem.remedy}`;
}
