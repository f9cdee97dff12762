import { excused, freshness } from '../model/freshness.ts';
import type { Model } from '../model/model.ts';
import { rereadings } from '../model/rereading.ts';
import { formatRereading } from './reread.ts';

/**
 * What keeps a release back, a line each: passages behind their source that no excuse covers on
 * the day, translations that nobody has accepted, and passages that name what has changed since they
 * were read.
 */
export function notFit(model: Model, today: string): string[] {
  const [source, ...others] = model.editions.values();
  const behind = others.flatMap((other) =>
    freshness(source!, other)
      .filter((passage) => passage.state !== 'fresh' && !excused(passage, today))
      .map(({ key, state, source: at, twin }) => {
        const { file, line } = twin ?? at;
        return `${file}:${line}  "${key}" is ${state}\n    → review it, then npm run translations -- accept ${key}`;
      }),
  );
  return [
    ...behind,
    ...rereadings(model).map(
      (passage) =>
        `${formatRereading(passage)}\n    → read it again, then npm run reread -- accept ${passage.key}`,
    ),
  ];
}
