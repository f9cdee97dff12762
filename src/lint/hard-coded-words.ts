import { AST_NODE_TYPES, ESLintUtils, type TSESTree } from '@typescript-eslint/utils';

/** Attributes that a reader hears or sees. */
const heard = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder']);
const words = /\p{L}{2}/u;

/** The strings that an expression may print. What is compared, or stands before `&&`, is not printed. */
function printed(node: TSESTree.Node): { node: TSESTree.Node; text: string }[] {
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
      return typeof node.value === 'string' ? [{ node, text: node.value }] : [];
    case AST_NODE_TYPES.TemplateLiteral:
      return node.quasis.map((part) => ({ node: part, text: part.value.raw }));
    case AST_NODE_TYPES.ConditionalExpression:
      return [node.consequent, node.alternate].flatMap(printed);
    case AST_NODE_TYPES.LogicalExpression:
      return (node.operator === '&&' ? [node.right] : [node.left, node.right]).flatMap(printed);
    case AST_NODE_TYPES.BinaryExpression:
      return node.operator === '+' ? [node.left, node.right].flatMap(printed) : [];
    case AST_NODE_TYPES.TSAsExpression:
    case AST_NODE_TYPES.TSSatisfiesExpression:
    case AST_NODE_TYPES.JSXExpressionContainer:
      return printed(node.expression);
    default:
      return [];
  }
}

/** Refuses words that a template writes itself: text between tags, strings it prints, labels. */
export const hardCodedWords = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    docs: { description: 'Components write no words of their own: words come from content.' },
    schema: [],
    defaultOptions: [],
    messages: {
      found:
        '"{{text}}" is written in code; put it into content/*/interface.yaml and ask for its key',
    },
  },
  create(context) {
    const check = (node: TSESTree.Node, text: string) => {
      if (words.test(text))
        context.report({ node, messageId: 'found', data: { text: text.trim() } });
    };
    const checkPrinted = (expression: TSESTree.Node) => {
      for (const { node, text } of printed(expression)) check(node, text);
    };
    const checkAttribute = ({ name, value }: TSESTree.JSXAttribute) => {
      if (value && name.type === AST_NODE_TYPES.JSXIdentifier && heard.has(name.name))
        checkPrinted(value);
    };
    return {
      JSXText: (node) => check(node, node.value),
      'JSXElement > JSXExpressionContainer': checkPrinted,
      'JSXFragment > JSXExpressionContainer': checkPrinted,
      'AstroFragment > JSXExpressionContainer': checkPrinted,
      JSXAttribute: checkAttribute,
      // title=`One of ${n}`, which only Astro knows.
      AstroTemplateLiteralAttribute: checkAttribute,
    };
  },
});
