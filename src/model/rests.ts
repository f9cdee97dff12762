import { z } from 'zod';

/** What a sentence rests on, as `content/facts/rests.yaml` holds it: `statement.ts` reads it further. */
export const restsSchema = z
  .string()
  .min(1)
  .describe('"a more than b", "a about half of b" …, or "no number: the reason"');

/** What words rest on: the entry of `content/facts/rests.yaml` for their key, or for the longest beginning of it. */
export function restsOf(
  rests: ReadonlyMap<string, string>,
  key: string,
): { readonly key: string; readonly text: string } | undefined {
  const parts = key.split('.');
  for (let length = parts.length; length > 0; length--) {
    const at = parts.slice(0, length).join('.');
    const text = rests.get(at);
    if (text !== undefined) return { key: at, text };
  }
  return undefined;
}
