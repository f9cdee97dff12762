import type { Correction } from './corrections.ts';
import type { UnitEntry } from './facts.ts';

/**
 * The day (ISO) of the last change of substance: what was published first, the newest id of the
 * registry, what the registry says changed, the newest correction. Nobody has to write it down.
 */
export function lastChange(
  published: string,
  units: Iterable<UnitEntry>,
  corrections: readonly Correction[],
): string {
  return [
    published,
    ...[...units].flatMap(({ since, changed }) => [since, changed ?? since]),
    ...corrections.map(({ date }) => date),
  ].reduce((newest, day) => (day > newest ? day : newest));
}
