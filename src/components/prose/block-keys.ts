import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginEntry, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

/**
 * Gives each block of a section its key, `asic.3`, by which switching, looking at the twin, the
 * parallel view and freshness find it. A paragraph has it as its id and ends with `Behind`, which
 * speaks where a translation is behind, and `Twin`, which leads to its twins. After a list and a
 * heading `Behind` follows: it speaks of the whole. A component is told the key as `block`. Counts
 * as `model/prose.ts` does: every child of the document, figures included, comments not.
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
          // A list can hold no link itself: its last item ends with it.
          const last = node.children.findLast((child) => child.type === 'element');
          const list = /^[uo]l$/.test(node.tagName) && last?.type === 'element';
          if (list) context.insertAfter(node, following({ block: key }));
          else context.appendChild(node, ending('Behind', { block: key }));
          context.appendChild(list ? last : node, ending('Twin', { block: key }));
        } else if (node.type === 'mdxJsxFlowElement') {
          const key = `${section}.${++count}`;
          context.setProperty(node, 'block', key);
          if (node.name !== 'Heading') continue;
          const id = node.attributes.find((each) => 'name' in each && each.name === 'id')?.value;
          context.insertAfter(
            node,
            following({ block: key, at: typeof id === 'string' ? id : '' }),
          );
        }
      }
    },
  };
};

function ending(name: string, given: Readonly<Record<string, string>>): MdxJsxTextElementHast {
  const attributes = Object.entries(given).map(([key, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: key,
    value,
  }));
  return { type: 'mdxJsxTextElement', name, attributes, children: [] };
}

function following(given: Readonly<Record<string, string>>): MdxJsxFlowElementHast {
  return { ...ending('Behind', given), type: 'mdxJsxFlowElement' };
}
