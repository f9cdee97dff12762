/**
 * A date of the content as RFC 3339 has it, at midnight UTC: `2026-11` is `2026-11-01T00:00:00Z`.
 * Feeds demand a time; the content knows days.
 */
export function timestamp(iso: string): string {
  const [year, month = '01', day = '01'] = iso.split('-');
  const text = `${year}-${month}-${day}T00:00:00Z`;
  const parsed = new Date(text);
  if (Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(text.slice(0, 10)))
    throw new Error(`"${iso}" is no date`);
  return text;
}
