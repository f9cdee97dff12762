import { holds, type AgreedTerms } from './agreed-terms.ts';
import { orderOf } from './check-block-order.ts';
import { passages } from './freshness.ts';
import { factFiles, type Edition } from './model.ts';
import type { Problem } from './problem.ts';

/** A passage that names an agreed term has a twin that names it as agreed, in both directions. */
export function checkTerms(
  { terms }: AgreedTerms,
  source: Edition,
  other: Edition,
  report: (problem: Problem) => void,
): void {
  const [from, to] = [source.language.code, other.language.code];
  const pairs = Object.values(terms).filter((term) => term[from] && term[to]);
  for (const { key, source: ours, twin } of passages(source, other))
    for (const term of twin ? pairs : []) {
      const [said, meant] = [holds(ours.text, term[from]!), holds(twin!.text, term[to]!)];
      if (said !== meant)
        report({
          file: twin!.file,
          line: twin!.line,
          message: said
            ? `"${key}": ${ours.file}:${ours.line} has ${list(term[from]!)}, and here is no ${list(term[to]!)}`
            : `"${key}" has ${list(term[to]!)}, and ${ours.file}:${ours.line} no ${list(term[from]!)}`,
          remedy: `use the term as agreed in ${factFiles.agreed}, or agree on another form there`,
          about: orderOf(key),
        });
    }
}

function list(forms: readonly string[]): string {
  return forms.map((form) => `"${form}"`).join(' or ');
}
