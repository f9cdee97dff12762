import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { sourceFiles } from './commands/source-files.ts';

/** Attributes that a reader hears or sees. */
const heard = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder'];
const words = /\p{L}{2}/u;

/** The words that a template writes itself: text between tags, strings it prints, labels. */
function hardCoded(astro: string): string[] {
  const template = astro
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<(style|script)\b(?:[^>]*[^/>])?>[\s\S]*?<\/\1>/g, '')
    .replace(/<!doctype html>/i, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    // JSX has one colon in a name at most, and no directive of Astro holds words.
    .replace(/\b(?:is|set|class|define|client|transition):[\w-]+/g, 'directive');
  const file = ts.createSourceFile(
    'template.tsx',
    `<>${template}</>`,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const printed = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node))
      found.push(node.head.text, ...node.templateSpans.map(({ literal }) => literal.text));
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(printed);
    else if (ts.isBinaryExpression(node)) {
      // What is compared is not printed, nor what stands before `&&`.
      const { kind } = node.operatorToken;
      const {
        AmpersandAmpersandToken: and,
        BarBarToken,
        QuestionQuestionToken,
        PlusToken,
      } = ts.SyntaxKind;
      if (kind === and) printed(node.right);
      else if ([BarBarToken, QuestionQuestionToken, PlusToken].some((token) => token === kind))
        [node.left, node.right].forEach(printed);
    } else if (ts.isParenthesizedExpression(node)) printed(node.expression);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression)
      printed(node.expression);
    if (ts.isJsxAttribute(node) && heard.includes(node.name.getText(file)) && node.initializer)
      printed(
        ts.isJsxExpression(node.initializer) ? node.initializer.expression! : node.initializer,
      );
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.map((text) => text.replace(/&\w+;/g, ' ').trim()).filter((text) => words.test(text));
}

test('no component writes words of its own: they come from content', () => {
  const found = [...sourceFiles(['.astro'])].flatMap(([path, text]) =>
    hardCoded(text).map((word) => `${path}: ${word}`),
  );
  assert.deepEqual(found, []);
});

test('words between tags, in labels, in printed strings and in branches are found', () => {
  const found = hardCoded(`---
const secret = 'not printed';
---

<!doctype html>
<p class="lead" class:list={['a', { is: true }]}>
  Between tags {n} <b aria-label="In a label">404</b>
  {wide ? <i>In a branch</i> : 'In a string'} {kind === 'not printed' && 'After and'} {t('interface:door.read')} {\`One of \${n}\`}
  {list.map((id) => <a href={id} title={id ? 'Seen' : t(id)}>Inside</a>)}
</p>

<style>
  p { color: red; }
</style>
`);
  assert.deepEqual(found.sort(), [
    'After and',
    'Between tags',
    'In a branch',
    'In a label',
    'In a string',
    'Inside',
    'One of',
    'Seen',
  ]);
});
