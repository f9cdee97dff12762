import { model } from '../content.ts';
import { pageUnits } from './units.ts';

/**
 * Where the parallel view holds a unit: the row of a section's title, or of the block that states
 * a claim or places a figure; of a claim that the story does not state, its note.
 */
export function parallelRow(id: string): string {
  const [source] = model.editions.values();
  if (source!.sections.some((section) => section.id === id)) return id;
  const block = source!.sections
    .flatMap(({ blocks }) => blocks)
    .find(({ references }) =>
      references.some(
        ({ component, id: named }) =>
          named === id && (component === 'Claim' || component === 'Figure'),
      ),
    );
  return block?.key ?? `note.${id}`;
}

const rows = Map.groupBy(pageUnits, ({ id }) => parallelRow(id));

/** The units that a row of the parallel view holds under another id than their own. */
export function unitsInRow(row: string): readonly string[] {
  return (rows.get(row) ?? []).map(({ id }) => id).filter((id) => id !== row);
}
