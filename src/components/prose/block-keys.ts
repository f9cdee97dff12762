import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginEntry, MdxJsxTextElementHast } from 'satteri';

/**
 * Gives each block of a section its key as an id, `asic.3`, by which switching, looking at the
 * twin and freshness find it, and ends its text with `Behind`, which speaks where a translation is
 * behind. Counts as `model/prose.ts` does: every child of the document,
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
          const key = `${section}.${++count}`;
          context.setProperty(node, 'id', key);
          // A list cannot hold a note of its own: its last item ends with it.
          const last = node.children.findLast((child) => child.type === 'element');
          const list = node.tagName === 'ul' || node.tagName === 'ol';
          context.appendChild(list && last?.type === 'element' ? last : node, behind(key));
        } else if (node.type === 'mdxJsxFlowElement') {
          count += 1;
          if (node.name === 'Heading') context.appendChild(node, behind(`${section}.${count}`));
        }
      }
    },
  };
};

function behind(block: string): MdxJsxTextElementHast {
  return {
    type: 'mdxJsxTextElement',
    name: 'Behind',
    attributes: [{ type: 'mdxJsxAttribute', name: 'block', value: block }],
    children: [],
  };
}
