import { model } from '../content.ts';

/**
 * Where the parallel view holds a unit: the row of a section's title, or of the block that states
 * a claim or places a figure. Undefined for a claim that the story does not state.
 */
export function parallelRow(id: string): string | undefined {
  const [source] = model.editions.values();
  if (source!.sections.some((section) => section.id === id)) return id;
  return source!.sections
    .flatMap(({ blocks }) => blocks)
    .find(({ references }) =>
      references.some(
        ({ component, id: named }) =>
          named === id && (component === 'Claim' || component === 'Figure'),
      ),
    )?.key;
}
