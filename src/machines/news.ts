/** Something of the site that has an address and dates. */
export interface Dated {
  readonly id: string;
  readonly kind: string;
  /** ISO dates: first published, last change of substance. */
  readonly published: string;
  readonly updated: string;
}

/** Enough for a reader that has been away for long, and no archive. */
const most = 50;

/**
 * What a newsroom that follows the site wants to hear of, newest first: at the first publication
 * the sections and the figures, and from then on whatever is added or changed, a single number
 * and an event included. Corrections always, and before the rest of their day.
 */
export function news<T extends Dated>(all: readonly T[], firstDay: string): readonly T[] {
  const weight = ({ kind }: Dated) => ['correction', 'section', 'figure'].indexOf(kind) + 1 || 9;
  return all
    .filter((item) => weight(item) < 9 || item.published > firstDay || item.updated > firstDay)
    .toSorted((a, b) => b.updated.localeCompare(a.updated) || weight(a) - weight(b))
    .slice(0, most);
}
