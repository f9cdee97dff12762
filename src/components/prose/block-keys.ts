import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginEntry } from 'satteri';

/**
 * Gives each block of a section its key, `asic.3`, by which switching, looking at the twin, the
 * parallel view and freshness find it: an element has it as its id and ends with a `Twin`, which
 * leads to its twins; a component (a figure) is told it as `block`. Counts as `model/prose.ts` does: every child of
 * the document, figures included, comments not.
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
          const key = `${section}.${++count}`;
          context.setProperty(node, 'id', key);
          // A list cannot hold a link of its own: its last item ends with it.
          const last = node.children.findLast((child) => child.type === 'element');
          const end = /^[uo]l$/.test(node.tagName) && last?.type === 'element' ? last : node;
          context.appendChild(end, {
            type: 'mdxJsxTextElement',
            name: 'Twin',
            attributes: [{ type: 'mdxJsxAttribute', name: 'block', value: key }],
            children: [],
          });
        } else if (node.type === 'mdxJsxFlowElement') {
          context.setProperty(node, 'block', `${section}.${++count}`);
        }
      }
    },
  };
};
