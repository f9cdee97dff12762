import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginEntry } from 'satteri';

/**
 * Gives each block of a section its key as an id, `asic.3`, by which switching, looking at the
 * twin and freshness find it. Counts as `model/prose.ts` does: every child of the document,
 * figures included, comments not.
 */
export const blockKeys: HastPluginEntry = ({ fileURL }) => {
  if (!fileURL) return null;
  const section = basename(fileURLToPath(fileURL), '.mdx');
  return {
    name: 'block-keys',
    before(root, context) {
      let count = 0;
      for (const node of root.children) {
        if (node.type === 'element') {
          context.setProperty(node, 'id', `${section}.${++count}`);
        } else if (node.type === 'mdxJsxFlowElement') {
          count += 1;
        }
      }
    },
  };
};
