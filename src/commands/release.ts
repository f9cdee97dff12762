import { excused, freshness } from '../model/freshness.ts';
import type { Model } from '../model/model.ts';

/**
 * What keeps a release back, a line each: passages behind their source that no excuse covers on
 * the day, and translations that nobody has accepted.
 */
export function notFit({ editions }: Model, today: string): string[] {
  const [source, ...others] = editions.values();
  return others.flatMap((other) =>
    freshness(source!, other)
      .filter((passage) => passage.state !== 'fresh' && !excused(passage, today))
      .map(({ key, state, source: at, twin }) => {
        const { file, line } = twin ?? at;
        return `${file}:${line}  "${key}" is ${state}\n    → review it, then npm run translations -- accept ${key}`;
      }),
  );
}
