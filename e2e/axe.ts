import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Every accessibility fault that axe finds in a page or a part of it, WCAG 2.2 AA and good practice: none is right. */
export async function axeFaults(page: Page, within = 'html'): Promise<string[]> {
  // The two packages differ in how they write an optional field; the page is the same.
  const { violations } = await new AxeBuilder({ page: page as never })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
