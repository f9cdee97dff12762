import { z } from 'zod';
import { unitKinds, type UnitEntry } from '../model/facts.ts';
import { idPattern } from '../model/ids.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const unit = z
  .strictObject({
    id: z.string().regex(idPattern).describe('The same in every language.'),
    kind: z.enum(unitKinds),
    state: z.enum(['live', 'moved', 'retired']),
    since: day.describe('When it was first published.'),
    changed: day.optional().describe('Its last change of substance, where there was one.'),
    to: z.string().optional().describe('Of a moved unit: the live unit that took its place.'),
    why: z.string().optional().describe('Of a retired unit: why it was given up.'),
    in: z
      .record(
        z.string().regex(/^[a-z]{2,3}$/),
        z.strictObject({
          url: z.url().describe('Its address in this language; it answers for ever.'),
          title: z
            .string()
            .min(1)
            .optional()
            .describe(
              'What its page is called; of a moved unit, that of the unit that took its place.',
            ),
        }),
      )
      .describe('By language code.'),
  })
  .describe('One id that was ever published.');

/** What `/units.json` holds: every id ever published, with its state and its addresses. */
export const publishedRegistry = z
  .strictObject({
    $schema: z.url(),
    site: z.url(),
    units: z.array(unit),
  })
  .describe('Every unit that this site ever published. Ids are never removed and never reused.');

export type PublishedRegistry = z.infer<typeof publishedRegistry>;
export type PublishedUnit = z.infer<typeof unit>;

/** The JSON Schema (2020-12) that `/units.schema.json` serves. */
export function registrySchema(url: string): object {
  return { $id: url, ...z.toJSONSchema(publishedRegistry) };
}

/**
 * The registry as it is published; `describe` gives the absolute address and, for a unit with a
 * page, the title in each language. Refuses what its own schema refuses.
 */
export function publishRegistry(
  units: ReadonlyMap<string, UnitEntry>,
  urls: { readonly site: string; readonly schema: string },
  describe: (id: string) => PublishedUnit['in'],
): PublishedRegistry {
  return publishedRegistry.parse({
    $schema: urls.schema,
    site: urls.site,
    units: [...units].map(([id, { kind, state, since, changed, why }]) => ({
      id,
      kind,
      state,
      since,
      ...(changed === undefined ? {} : { changed }),
      ...(state === 'moved' ? { to: successor(units, id) } : {}),
      ...(why === undefined ? {} : { why }),
      in: describe(id),
    })),
  });
}

/** The live unit at which a moved one ends, over as many moves as there were; else the id itself. */
export function successor(units: ReadonlyMap<string, UnitEntry>, id: string): string {
  let at = id;
  for (let left = units.size; units.get(at)?.to !== undefined; left--) {
    if (left === 0) throw new Error(`"${id}" moves in a circle`);
    at = units.get(at)!.to!;
  }
  return at;
}
