import { units } from '../content.ts';
import { address } from '../i18n/address.ts';
import type { Locale } from '../i18n/languages.ts';
import { successor } from '../registry/published-registry.ts';
import { pageKinds } from './units.ts';

const hasPage = (kind: string) => (pageKinds as readonly string[]).includes(kind);

/** Ids that had a page and are no longer live; their addresses answer for ever. */
export const goneUnits: readonly { readonly id: string; readonly state: 'moved' | 'retired' }[] = [
  ...units,
].flatMap(([id, { kind, state }]) => (state !== 'live' && hasPage(kind) ? [{ id, state }] : []));

/**
 * Moves from one page to another, for hosts that redirect. Where what took a unit's place has no page
 * of its own, the page that stays at the old address leads there.
 */
export const movedPages: readonly { readonly from: string; readonly to: string }[] =
  goneUnits.flatMap(({ id: from, state }) => {
    const to = successor(units, from);
    return state === 'moved' && hasPage(units.get(to)!.kind) ? [{ from, to }] : [];
  });

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
