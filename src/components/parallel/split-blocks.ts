/**
 * The blocks of a section's finished HTML, by key: each starts with the tag that bears its id
 * (`blockKeys` gives it), which is taken off, since the row bears it. Refuses HTML before the first.
 */
export function splitBlocks(section: string, html: string): ReadonlyMap<string, string> {
  const start = new RegExp(`(?=<[a-z0-9]+ (?:[^>]*? )?id="${section}\\.\\d+")`);
  const [before, ...parts] = html.trim().split(start);
  const pieces = before?.includes(`id="${section}.`) ? [before, ...parts] : parts;
  if (before !== pieces[0] && before?.trim())
    throw new Error(`the section "${section}" does not begin with a block: ${before.slice(0, 80)}`);
  return new Map(
    pieces.map((piece) => {
      const [attribute, key] = / id="([^"]+)"/.exec(piece)!;
      return [key!, piece.replace(attribute, '').trim()] as const;
    }),
  );
}
