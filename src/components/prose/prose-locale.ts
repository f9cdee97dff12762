import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginEntry, HastVisitorContext } from 'satteri';
import { vocabulary } from '../../model/reference.ts';

/**
 * Tells every component in a section's text the language that it is written in: the folder of its
 * file. So a text reads the same on a page of its language and beside its twin.
 */
export const proseLocale: HastPluginEntry = ({ fileURL }) => {
  if (!fileURL) return null;
  const locale = basename(dirname(fileURLToPath(fileURL)));
  const components = {
    filter: [...Object.keys(vocabulary), 'Behind', 'Twin'],
    visit: (node: Parameters<HastVisitorContext['setProperty']>[0], context: HastVisitorContext) =>
      context.setProperty(node, 'locale', locale),
  };
  return {
    name: 'prose-locale',
    mdxJsxTextElement: components,
    mdxJsxFlowElement: components,
  };
};
