import { model } from '../content.ts';
import { pageUnits } from './units.ts';

const [source] = model.editions.values();
const blocks = source!.sections.flatMap((section) => section.blocks);
const figures = new Map(
  blocks.flatMap(({ key, references }) =>
    references.flatMap(({ component, id }) => (component === 'Figure' ? [[key, id]] : [])),
  ),
);

/** The figure that a block of the prose places, by the block’s key. */
export function figureIn(key: string): string | undefined {
  return figures.get(key);
}

/**
 * The row of the parallel view that holds a unit: its own, for a section and a figure; that of the
 * block that states a claim; of a claim that the story does not state, its note.
 */
export function parallelRow(id: string): string {
  if (source!.sections.some((section) => section.id === id)) return id;
  if ([...figures.values()].includes(id)) return id;
  const stating = blocks.find(({ references }) =>
    references.some(({ component, id: named }) => component === 'Claim' && named === id),
  );
  return stating?.key ?? `note.${id}`;
}

const rows = Map.groupBy(pageUnits, ({ id }) => parallelRow(id));

/** What else leads to a row: ids of the claims that it states, of its heading, a figure’s block key. */
export function rowAliases(row: string): readonly string[] {
  const claims = (rows.get(row) ?? []).map(({ id }) => id).filter((id) => id !== row);
  const keys = [...figures].flatMap(([key, id]) => (id === row ? [key] : []));
  const headings = blocks
    .filter(({ key }) => key === row)
    .flatMap(({ references }) => references.filter(({ component }) => component === 'Heading'));
  return [...claims, ...headings.map(({ id }) => id), ...keys];
}
