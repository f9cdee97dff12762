/** A unit as a newsroom needs it, in one language; every address is whole. */
export interface DeskUnit {
  readonly id: string;
  readonly kind: 'section' | 'figure' | 'claim';
  /** The section it stands in; its own id for a section, empty where it stands in none. */
  readonly section: string;
  readonly title: string;
  /** One line that says what it says. */
  readonly summary: string;
  /** Words to put the link on, in the middle of a sentence. */
  readonly anchor: string;
  readonly url: string;
  /** The same in the other languages, by their codes. */
  readonly translations: Readonly<Record<string, string>>;
  /** The link as HTML. */
  readonly link: string;
  readonly citation: string;
  readonly embed: string;
  /** The quotation and the frame, as HTML. */
  readonly embedCode: string;
  readonly card: string;
  readonly published: string;
  readonly updated: string;
}

/** Units under the section they stand in, in the order of the story; last those that stand in none. */
export function bySection(
  units: readonly DeskUnit[],
): readonly { readonly section: string; readonly units: readonly DeskUnit[] }[] {
  const groups = Map.groupBy(units, ({ section }) => section);
  const stated = [...groups].filter(([section]) => section !== '');
  const rest = groups.get('');
  return [...stated, ...(rest ? [['', rest] as const] : [])].map(([section, members]) => ({
    section,
    units: members,
  }));
}
