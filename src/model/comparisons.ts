import type { Edition } from './model.ts';

/**
 * Finds the first word of comparison in a text: those that the language lists as `comparisons` in its
 * format.yaml, with commas between; a hyphen at the end of one stands for any ending.
 */
export function comparisonsOf({ resources }: Edition): (text: string) => string | undefined {
  const listed = resources['format']?.['comparisons'];
  if (typeof listed !== 'string') return () => undefined;
  const words = listed
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => {
      const whole = word.replace(/-$/, '').split(/\s+/).map(RegExp.escape).join('\\s+');
      return word.endsWith('-') ? `${whole}\\p{L}*` : whole;
    });
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => found.exec(text.replace(/\{\{[^}]*\}\}/g, ' '))?.[0];
}
