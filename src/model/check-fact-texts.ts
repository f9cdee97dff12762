import { factFiles, type FactFile, type Model } from './model.ts';
import type { Problem } from './problem.ts';
import { around, strayHtml } from './stray-markup.ts';

/** Names and headlines among the facts are text as readers see it: no leftovers of HTML. */
export function checkFactTexts(
  { story, sources, chain, lineOf }: Model,
  report: (problem: Problem) => void,
): void {
  const check = (name: FactFile, path: readonly PropertyKey[], text: string | undefined) => {
    const stray = text === undefined ? undefined : strayHtml(text);
    if (stray)
      report({
        file: factFiles[name],
        line: lineOf(name, path),
        message: `"${path.join('.')}" has what looks like ${stray.looksLike}: ${around(text!, stray.index)}`,
        remedy: stray.remedy,
      });
  };
  check('story', ['name'], story.name);
  for (const { id, outlet, title } of sources.values()) {
    check('sources', [id, 'outlet'], outlet);
    check('sources', [id, 'title'], title);
  }
  for (const part of ['steps', 'layers', 'beside'] as const)
    for (const [index, { companies }] of chain[part].entries())
      for (const company of companies) check('chain', [part, index, 'companies'], company);
}
