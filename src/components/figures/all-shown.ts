import { chain } from './chain.ts';
import { showMix } from './mix.ts';
import type { Show } from './shown.ts';
import { showSplit } from './split.ts';
import { showTimeline } from './timeline.ts';

/** How each figure of the story is made, by its id: what pages, downloads, cards and tests read. */
export const allShown: Readonly<Record<string, Show>> = {
  split: showSplit,
  mix: showMix,
  chain,
  timeline: showTimeline,
};
