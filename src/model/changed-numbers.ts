import { factFiles, readClaims, type Files, type Model } from './model.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml.ts';

/** How a number of the facts is changed in tests: a little less and more, double, a third. */
export const factors = [0.95, 1.05, 2, 1 / 3] as const;

/** The content with one number of `content/facts/` changed, and what reading it has to say. */
export interface ChangedNumber {
  readonly id: string;
  readonly factor: number;
  readonly model: Model;
  /** Where there are any, the number was refused. */
  readonly problems: readonly Problem[];
}

/**
 * The content with each number of its facts changed by each factor, one at a time: what tests hold
 * every check and every drawing against. Only what depends on a number is read again.
 */
export function* changedNumbers(
  files: Files,
  model: Model,
  by: readonly number[] = factors,
): Generator<ChangedNumber> {
  const text = files.get(factFiles.claims)!;
  for (const { id, value, formula } of model.claims.values()) {
    if (value === undefined || formula !== undefined) continue;
    for (const factor of by) {
      const lines = text.split('\n');
      const at = model.lineOf('claims', [id, 'value']) - 1;
      const changed = Number((value * factor).toPrecision(12));
      lines[at] = lines[at]!.replace(/value: .*/, `value: ${changed}`);
      if (lines[at] === text.split('\n')[at])
        throw new Error(`"${id}" has no value on line ${at + 1}`);
      const yaml = readYaml(factFiles.claims, lines.join('\n'));
      const problems: Problem[] = [...yaml.problems];
      const claims = readClaims(yaml, (problem) => void problems.push(problem));
      const lineOf: Model['lineOf'] = (file, path) =>
        file === 'claims' ? yaml.lineOf(path) : model.lineOf(file, path);
      yield { id, factor, problems, model: { ...model, claims, lineOf } };
    }
  }
}
