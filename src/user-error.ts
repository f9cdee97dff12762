/**
 * What somebody who runs a command can mend. Its message is whole as it stands: what is wrong, and
 * what to do. It is shown without a stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
