import type { Claim } from '../model/claims.ts';
import type { Model } from '../model/model.ts';
import { pastClaims } from '../model/past-claims.ts';
import type { Reference } from '../model/reference.ts';
import { correctionsNow } from '../registry/corrections-now.ts';
import { sayer } from './said.ts';

/**
 * Which units each correction changed, by its id: sections, figures, claims and events that came out
 * otherwise before it, in a number, a title, a drawing, a table or a sentence of any language. What
 * rests on a corrected number is seen while it is written, and kept nowhere.
 */
export function touchedBy(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const past = pastClaims({ ...model, corrections: correctionsNow(model) });
  if (past.length === 0) return new Map();
  const [source] = model.editions.values();
  const say = sayer(model);
  const said = new Map(
    [
      ...model.claims.keys(),
      ...model.events.map(({ id }) => id),
      ...model.story.figures,
      ...model.story.sections,
    ].map((id) => [id, say(id)]),
  );
  return new Map(
    past.map(({ correction, before, after }) => {
      const changed = new Set([...after.keys()].filter((id) => differs(before, after, id)));
      const sayBefore = sayer({ ...model, claims: before });
      const touched = new Set<string>();
      for (const [id, { text, reads }] of said) {
        if (reads.isDisjointFrom(changed)) continue;
        const then = sayBefore(id);
        if (then.text !== text) touched.add(id);
        said.set(id, then);
      }
      for (const { id, blocks } of source!.sections)
        if (blocks.some(({ references }) => references.some(places(touched)))) touched.add(id);
      return [correction.id, touched] as const;
    }),
  );
}

const places =
  (figures: ReadonlySet<string>) =>
  ({ component, id }: Reference) =>
    component === 'Figure' && figures.has(id);

function differs(
  before: ReadonlyMap<string, Claim>,
  after: ReadonlyMap<string, Claim>,
  id: string,
): boolean {
  return JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id));
}
