import { factFiles, type Model } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';
import { checkClaimsHistory } from './claims-history.ts';
import { pastOf, pastVersions } from './past-versions.ts';
import { checkRegistryHistory } from './registry-history.ts';

const gaps = {
  whole: undefined,
  part: 'a shallow clone: ids and numbers were compared with the versions that are here only',
  none: 'no git history here: ids and numbers were compared with nothing that was published before',
  unread:
    'git is not installed: ids and numbers were compared with nothing that was published before',
};

/** Holds the content against what commits had before; `gap` is a sentence where that is not all here. */
export function checkHistory(
  model: Model,
  claims: string,
  root: string,
  today: string,
): { readonly problems: readonly Problem[]; readonly gap: string | undefined } {
  const oldestFirst = pastVersions(root, factFiles.claims, 'published').toReversed();
  return {
    problems: [
      ...checkRegistryHistory(pastVersions(root, factFiles.units, 'every'), model.units, (id) =>
        model.lineOf('units', [id]),
      ),
      ...checkClaimsHistory([...oldestFirst, { text: claims, day: today }], model),
    ],
    gap: gaps[pastOf(root)],
  };
}
