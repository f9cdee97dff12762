import { orderOf } from './check-block-order.ts';
import { passages } from './freshness.ts';
import type { Edition } from './model.ts';
import type { Problem } from './problem.ts';
import { writtenNumbers } from './quantities.ts';
import { placeholders } from './words.ts';

/**
 * Numbers that words may hold (those of the interface state no facts) are written as the language
 * writes them and come to the same in both; dates are as exact in one as in the other.
 */
export function checkQuantities(
  source: Edition,
  other: Edition,
  report: (problem: Problem) => void,
): void {
  const dates = (text: string) =>
    placeholders(text)
      .filter(({ form }) => form === 'day' || form === 'month' || form === 'year')
      .map(({ name, form }) => `${name}, ${form}`)
      .sort()
      .join('; ');
  for (const { key, source: ours, twin } of passages(source, other)) {
    if (!twin) continue;
    const [said, meant] = [ours, twin].map(({ text }, index) =>
      writtenNumbers(
        text.replace(/\{\{[^}]*\}\}|<[^>]*>/g, ' '),
        [source, other][index]!.language.tag,
      ),
    ) as [ReturnType<typeof writtenNumbers>, ReturnType<typeof writtenNumbers>];
    for (const [place, numbers, { language }] of [
      [ours, said, source],
      [twin, meant, other],
    ] as const)
      for (const { text } of numbers.filter(({ value }) => value === undefined))
        report({
          file: place.file,
          line: place.line,
          message: `"${key}": "${text}" is not how "${language.code}" writes a number`,
          remedy:
            'name the fact, so that the site writes it; or mind the decimal and the thousands sign',
          about: key,
        });
    const values = (numbers: typeof said) =>
      numbers
        .map(({ value }) => value ?? NaN)
        .sort((a, b) => a - b)
        .join('; ');
    if (
      values(said) !== values(meant) &&
      ![...said, ...meant].some(({ value }) => value === undefined)
    )
      report({
        file: twin.file,
        line: twin.line,
        message: `"${key}" comes to ${values(meant) || 'no number'}, ${ours.file}:${ours.line} to ${values(said) || 'none'}`,
        remedy: 'both languages must give the same quantities: name the same facts',
        // A number typed into one of them only is told as such.
        about: said.length === 0 || meant.length === 0 ? key : orderOf(key),
      });
    if (dates(ours.text) !== dates(twin.text))
      report({
        file: twin.file,
        line: twin.line,
        message: `"${key}" dates {${dates(twin.text)}}, ${ours.file}:${ours.line} {${dates(ours.text)}}`,
        remedy: 'a date must be as exact in one language as in the other: use the same form',
        about: orderOf(key),
      });
  }
}
