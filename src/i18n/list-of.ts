/** Names in a row, as a language (BCP 47) joins them: «Anna, Bruno e Carla». */
export function listOf(tag: string, names: readonly string[]): string {
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(names);
}
