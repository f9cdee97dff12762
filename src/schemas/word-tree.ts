import { pluralSuffix, type WordTree } from '../model/words.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A schema for words that have the keys of the source language, each with the plural forms of any
 * language. No key is required: `npm run check` tells which are missing.
 */
export function wordTree(tree: WordTree): JsonSchema {
  const plural = Object.keys(tree)
    .filter((key) => typeof tree[key] === 'string')
    .map((key) => key.replace(pluralSuffix, '').replace(/[^\w-]/g, '\\$&'));
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(tree).map(([key, child]) => [
        key,
        typeof child === 'string' ? { type: 'string', minLength: 1 } : wordTree(child),
      ]),
    ),
    ...(plural.length === 0
      ? {}
      : {
          patternProperties: {
            [`^(${[...new Set(plural)].join('|')})_(zero|one|two|few|many|other)$`]: {
              type: 'string',
              minLength: 1,
            },
          },
        }),
    additionalProperties: false,
  };
}
