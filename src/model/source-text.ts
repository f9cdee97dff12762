/**
 * The text of a file as every reader takes it, the check and the build alike: without a byte-order
 * mark at its start, with every line ended by one line feed.
 */
export function sourceText(text: string): string {
  return text.replace(/^\ufeff+/, '').replace(/\r\n?/g, '\n');
}
