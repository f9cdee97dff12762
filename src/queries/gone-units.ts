import { shownIn } from '../components/figures/shown-in.ts';
import { units } from '../content.ts';
import { address } from '../i18n/address.ts';
import { sourceLanguage, type Locale } from '../i18n/languages.ts';
import { successor } from '../registry/published-registry.ts';
import { goneUnits, pageKinds } from './units.ts';

const hasPage = (kind: string) => (pageKinds as readonly string[]).includes(kind);

/** Whether all that lies under the address of a kind of unit lies under that of a live one. */
const hasAllOf = (kind: string, { id, now }: { id: string; now: string }) =>
  hasPage(now) &&
  (kind !== 'figure' || (now === 'figure' && shownIn(sourceLanguage.code, id).drawings.length > 0));

/**
 * Moves from one page to another, for hosts that redirect. Where what took a unit's place has not all
 * that lay under the old address, such as the data of a figure, what the build leaves there answers.
 */
export const movedPages: readonly { readonly from: string; readonly to: string }[] =
  goneUnits.flatMap(({ id: from, kind: was, state }) => {
    const to = successor(units, from);
    const whole = state === 'moved' && hasAllOf(was, { id: to, now: units.get(to)!.kind });
    return whole ? [{ from, to }] : [];
  });

/** Every id that was given up, whether it had a page or a place in the whole explainer only. */
export const retiredIds: readonly string[] = [...units].flatMap(([id, { kind, state }]) =>
  state === 'retired' && kind !== 'correction' ? [id] : [],
);

/** Old ids that lead to a live one now, oldest first: their fragments land where it stands. */
export function aliasesOf(id: string): readonly string[] {
  return [...units]
    .filter(([old, { state }]) => state === 'moved' && successor(units, old) === id)
    .map(([old]) => old);
}

/**
 * The address that an id has had since it was published: a page, a place in the list of corrections,
 * or one in the whole explainer.
 */
export function addressOf(locale: Locale, id: string): string {
  const unit = units.get(id);
  if (!unit) throw new Error(`"${id}" is not in the registry`);
  if (hasPage(unit.kind)) return address(locale, id);
  return address(locale, unit.kind === 'correction' ? 'corrections' : '', id);
}

/** Where a moved id is found now. */
export function newPlaceOf(locale: Locale, id: string): string {
  return addressOf(locale, successor(units, id));
}
