import { join, relative, sep } from 'node:path';
import { AST_NODE_TYPES, ESLintUtils, type TSESTree } from '@typescript-eslint/utils';
import { importFault } from './rooms.ts';

const top = join(import.meta.dirname, '..', '..');

/** Refuses an import that the table in `rooms.ts` does not allow, scripts inside `.astro` included. */
export const allowedImports = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    docs: { description: 'Imports follow the table in src/lint/rooms.ts.' },
    schema: [],
    defaultOptions: [],
    messages: { refused: '{{reason}}' },
  },
  create(context) {
    // The script of an `.astro` file has a made-up name; the file that holds it is the physical one.
    const from = relative(top, context.physicalFilename).split(sep).join('/');
    const check = (node: TSESTree.Node, source: TSESTree.Node | null, typeOnly: boolean) => {
      if (source?.type !== AST_NODE_TYPES.Literal || typeof source.value !== 'string') return;
      const reason = importFault(from, source.value, typeOnly);
      if (reason) context.report({ node, messageId: 'refused', data: { reason } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source, true),
    };
  },
});
