import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginEntry, MdxJsxTextElementHast } from 'satteri';

/**
 * Gives each block of a section its key, `asic.3`, by which switching, looking at the twin, the
 * parallel view and freshness find it. An element has it as its id and ends with `Behind`, which
 * speaks where a translation is behind, and `Twin`, which leads to its twins; a component (a
 * figure) is told it as `block`. Counts as `model/prose.ts` does: every child of the document,
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
          // A list cannot hold these itself: its last item ends with them.
          const last = node.children.findLast((child) => child.type === 'element');
          const end = /^[uo]l$/.test(node.tagName) && last?.type === 'element' ? last : node;
          for (const name of ['Behind', 'Twin']) context.appendChild(end, ending(name, key));
        } else if (node.type === 'mdxJsxFlowElement') {
          const key = `${section}.${++count}`;
          context.setProperty(node, 'block', key);
          if (node.name === 'Heading') context.appendChild(node, ending('Behind', key));
        }
      }
    },
  };
};

function ending(name: string, block: string): MdxJsxTextElementHast {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: [{ type: 'mdxJsxAttribute', name: 'block', value: block }],
    children: [],
  };
}
