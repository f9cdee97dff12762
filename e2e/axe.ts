import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What is examined where nothing else is asked for: WCAG 2.2 AA and good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose result depends on colours and sizes, not on the elements alone. */
export const rulesOfLayout = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/**
 * Every accessibility fault that axe finds in a page, or in the parts of it that `within` selects:
 * none is right. `rules` names the rules to apply instead of all of them.
 */
export async function axeFaults(
  page: Page,
  within = 'html',
  rules?: readonly string[],
): Promise<string[]> {
  // The two packages differ in how they write an optional field; the page is the same.
  const axe = new AxeBuilder({ page: page as never })
    .include(within)
    // Only violations are read, so what passes is not described. The "legacy mode" leaves out frames
    // of other origins, which the site has not, and takes less than half of the time.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode();
  if (rules) axe.withRules([...rules]);
  else axe.withTags(tags);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
