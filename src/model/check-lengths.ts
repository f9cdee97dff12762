import type { Edition } from './model.ts';
import type { Problem } from './problem.ts';

/** Words at most: a definition is read in passing, an event in a list, what was retired on a card. */
const limits: readonly (readonly [key: RegExp, most: number])[] = [
  [/^terms:.*\.definition$/, 30],
  [/^events:.*\.title$/, 12],
  [/^events:.*\.text$/, 40],
  [/^retired:.*\.title$/, 12],
];

/** Definitions, events and what was retired are as short as their places ask. */
export function checkLengths({ words }: Edition, report: (problem: Problem) => void): void {
  for (const { key, text, file, line } of words)
    for (const [kind, most] of limits) {
      const count = text.split(/\s+/).length;
      if (kind.test(key) && count > most)
        report({
          file,
          line,
          message: `"${key}" has ${count} words`,
          remedy: `say it in ${most} words at most`,
        });
    }
}
