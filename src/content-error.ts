import { formatProblem, type Problem } from './model/problem.ts';
import { UserError } from './user-error.ts';

/**
 * The mistakes in the content as one error: its message is the list that `npm run check` prints. In
 * development the overlay of the browser opens the file of the first; a stack of ours would tell an
 * author nothing, so there is none.
 */
export class ContentError extends UserError {
  readonly title = 'Mistakes in the content';
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    const [first] = problems;
    this.loc = { file: first?.file ?? '', line: first?.line ?? 1, column: 1 };
    this.stack = '';
  }
}
