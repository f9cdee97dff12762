import type { DeskUnit } from './desk-unit.ts';

/** The fields of a unit in the order of the table; languages are columns of their own. */
export const deskFields = [
  'id',
  'kind',
  'section',
  'title',
  'summary',
  'anchor',
  'url',
  'translations',
  'link',
  'citation',
  'embed',
  'embedCode',
  'card',
  'published',
  'updated',
] as const satisfies readonly (keyof DeskUnit)[];

/**
 * The rows of the table, a head first. `head` names a field, and a language's address by its code;
 * `kind` names a kind of unit.
 */
export function deskTable(
  units: readonly DeskUnit[],
  head: (field: (typeof deskFields)[number], language?: string) => string,
  kind: (kind: DeskUnit['kind']) => string,
): readonly (readonly string[])[] {
  const languages = Object.keys(units[0]?.translations ?? {});
  const fields = deskFields.filter((field) => field !== 'translations');
  const at = fields.indexOf('url') + 1;
  const withTwins = (own: readonly string[], twins: readonly string[]) =>
    own.toSpliced(at, 0, ...twins);
  return [
    withTwins(
      fields.map((field) => head(field)),
      languages.map((code) => head('translations', code)),
    ),
    ...units.map((unit) =>
      withTwins(
        fields.map((field) => (field === 'kind' ? kind(unit.kind) : unit[field])),
        languages.map((code) => unit.translations[code] ?? ''),
      ),
    ),
  ];
}
