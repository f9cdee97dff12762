import { firstMatch, fold } from './first-match.ts';

/** A place in a page's text: which run of text, and how many signs into it. */
export interface TextPlace {
  readonly run: number;
  readonly offset: number;
}

const separator = '\n';
/** Longer passages are named by their first and last words. */
const longest = 80;

const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The text directive for a passage, `prefix-,start,end,-suffix`, or undefined where none would be
 * found. `runs` are the texts of the page's blocks in order; the passage is widened to whole words.
 * The shortest form is taken whose first match, as the specification searches, is the passage.
 * Where an end cannot be told apart, up to `spare` runs are left out at it.
 * Rules: https://wicg.github.io/scroll-to-text-fragment/
 */
export function textDirective(
  runs: readonly string[],
  from: TextPlace,
  to: TextPlace,
  language: string,
  spare = 2,
): string | undefined {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const starts: number[] = [];
  runs.reduce((at, run) => (starts.push(at), at + run.length + separator.length), 0);
  const flat = runs.join(separator);
  const text = fold(flat);
  /** The whole words of a stretch of one run, each with its ends in `flat`. */
  const wordsIn = (run: number) =>
    [...words.segment(runs[run] ?? '')]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ index, segment }) => ({
        start: starts[run]! + index,
        end: starts[run]! + index + segment.length,
      }));
  const [begin, finish] = [starts[from.run]! + from.offset, starts[to.run]! + to.offset];
  // A selection often ends before the first word of the next block, or begins after a last one.
  let [firstRun, lastRun] = [from.run, to.run];
  const within = (run: number) =>
    wordsIn(run).filter(({ start, end }) => end > begin && start < finish);
  while (firstRun < lastRun && within(firstRun).length === 0) firstRun++;
  while (lastRun > firstRun && within(lastRun).length === 0) lastRun--;
  const [first, last] = [within(firstRun), within(lastRun)];
  const [head, tail] = [first[0], last.at(-1)];
  if (!head || !tail) return undefined;
  const before = wordsIn(firstRun).filter(({ end }) => end <= head.start);
  const after = wordsIn(lastRun).filter(({ start }) => start >= tail.end);
  const folded = (position: number) => fold(flat.slice(0, position)).length;
  const wanted = [folded(head.start), folded(tail.end)] as const;
  const short = firstRun === lastRun && tail.end - head.start <= longest;

  for (const size of short ? [0] : [3, 5, 8, 13])
    for (const context of [0, 2, 4, 8]) {
      const opening = first[Math.min(size, first.length) - 1]!;
      const closing = last.at(-Math.min(size, last.length))!;
      if (!short && opening.end > closing.start) continue;
      const near = context === 0 ? undefined : before.at(-Math.min(context, before.length));
      const far = context === 0 ? undefined : after[Math.min(context, after.length) - 1];
      const parts = {
        prefix: near && flat.slice(near.start, head.start).trim(),
        start: flat.slice(head.start, short ? tail.end : opening.end),
        end: short ? undefined : flat.slice(closing.start, tail.end),
        suffix: far && flat.slice(tail.end, far.end).trim(),
      };
      const found = firstMatch(text, parts);
      if (found?.[0] !== wanted[0] || found[1] !== wanted[1]) continue;
      const { prefix, start, end, suffix } = parts;
      return [
        prefix && `${encode(prefix)}-`,
        encode(start),
        end && encode(end),
        suffix && `-${encode(suffix)}`,
      ]
        .filter(Boolean)
        .join(',');
    }
  // A passage a little shorter is better than none.
  if (firstRun === lastRun || spare === 0) return undefined;
  const least = { run: lastRun - 1, offset: runs[lastRun - 1]!.length };
  return (
    textDirective(runs, from, least, language, spare - 1) ??
    textDirective(runs, { run: firstRun + 1, offset: 0 }, to, language, spare - 1)
  );
}
