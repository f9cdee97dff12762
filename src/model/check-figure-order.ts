import { factFiles, type Model } from './model.ts';
import type { Problem } from './problem.ts';

/**
 * Figures are numbered as the story lists them, and readers meet them as the text places them: the
 * two orders are one. A figure that stands nowhere is told as such.
 */
export function checkFigureOrder(model: Model, report: (problem: Problem) => void): void {
  const [source] = model.editions.values();
  const placed = (source?.sections ?? [])
    .filter(({ id }) => model.story.sections.includes(id))
    .flatMap(({ file, blocks }) =>
      blocks
        .flatMap(({ references }) => references)
        .filter(({ component, id }) => component === 'Figure' && model.story.figures.includes(id))
        .map(({ id, line }) => ({ id, file, line })),
    );
  const met = [...new Set(placed.map(({ id }) => id))];
  const listed = model.story.figures.filter((id) => met.includes(id));
  const at = met.findIndex((id, index) => id !== listed[index]);
  if (at === -1) return;
  const { id, file, line } = placed.find(({ id }) => id === met[at])!;
  report({
    file: factFiles.story,
    line: model.lineOf('story', ['figures']),
    message: `figure ${at + 1} of the list is "${listed[at]!}", and the text has "${id}" there (${file}:${line})`,
    remedy: `list them as readers meet them, by which they are numbered: [${met.join(', ')}]`,
  });
}
