/**
 * Pairs two lists in order: the longest run of pairs `[i, j]` that rises in both and whose members
 * are the same by `same`. What is in no pair was taken out of the first or put into the second.
 */
export function align<A, B>(
  first: readonly A[],
  second: readonly B[],
  same: (a: A, b: B) => boolean,
): readonly (readonly [number, number])[] {
  // best[i][j]: how many pairs the rests from i and j can make.
  const best = Array.from({ length: first.length + 1 }, () => new Uint32Array(second.length + 1));
  for (let i = first.length - 1; i >= 0; i--)
    for (let j = second.length - 1; j >= 0; j--)
      best[i]![j] = same(first[i]!, second[j]!)
        ? best[i + 1]![j + 1]! + 1
        : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length;)
    if (same(first[i]!, second[j]!)) pairs.push([i++, j++]);
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i++;
    else j++;
  return pairs;
}
