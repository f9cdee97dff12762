const owned =
  /^(?:figures:[^.]+\.stages\.|(?:sections|figures|claims|events|terms|sources):)([^.]+)\./;

/**
 * The id under which a passage stands on a page: `plan.3` for a block, `budget` for
 * `claims:budget.title`, a stage of the chain for its words in the figure, `opening` for the
 * story's own. Words that stand under no id keep their key.
 */
export function ownerOf(key: string): string {
  return key.startsWith('story:') ? 'opening' : (owned.exec(key)?.[1] ?? key);
}
