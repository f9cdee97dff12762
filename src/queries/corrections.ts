import { day, units, words } from '../content.ts';
import { address } from '../i18n/address.ts';
import type { Locale } from '../i18n/languages.ts';
import { successor } from '../registry/published-registry.ts';
import { correctionsOf } from './changes.ts';
import { pageUnits, unitIn } from './units.ts';

/** The words of a correction, in the order in which it is told. */
export const correctionFields = ['before', 'after', 'why'] as const;

/** A correction as a unit that it changed tells it, in words. */
export interface CorrectionNote {
  readonly id: string;
  /** Where it is told whole. */
  readonly path: string;
  readonly kind: string;
  /** ISO. */
  readonly date: string;
  /** What it said, what it says, why; on a unit that only rests on what was corrected, which that is. */
  readonly text: string;
  /** Whether the unit itself was corrected, or what stands in it. */
  readonly own: boolean;
  /** All of it in a line. */
  readonly line: string;
}

/** The notes of a unit in a language, newest first. */
export function correctionNotes(locale: Locale, id: string): readonly CorrectionNote[] {
  const t = words(locale);
  return correctionsOf(id).map(({ id: correction, unit, kind, date, own }) => {
    const field = (name: (typeof correctionFields)[number]) =>
      `${t(`interface:corrections.${name}`)} ${t(`corrections:${correction}.${name}`)}`;
    const text = own
      ? correctionFields.map(field).join(' ')
      : t('interface:corrections.follows', { title: titleOf(locale, unit) });
    const head = t(`interface:corrections.kind.${kind}`);
    return {
      id: correction,
      path: address(locale, 'corrections', correction),
      kind: head,
      date,
      text,
      own,
      line: `${head}, ${day(locale, date)}. ${text}`,
    };
  });
}

/** The title of a corrected unit; of one that moved that of what took its place, if that has a page. */
export function titleOf(locale: Locale, id: string): string {
  const now = successor(units, id);
  if (pageUnits.some((unit) => unit.id === now)) return unitIn(locale, now).title;
  return units.get(now)?.state === 'retired' ? words(locale)(`retired:${now}.title`) : id;
}
