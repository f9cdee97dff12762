/** A number that is right and cannot be drawn as it is: `claim` is the one that the author wrote. */
export class Undrawable extends Error {
  readonly claim: string;
  constructor(claim: string, message: string) {
    super(message);
    this.claim = claim;
  }
}
