import type { Show } from './shown.ts';
import { showSplit } from './split.ts';

/** How each figure of the story is made, by its id: what pages, downloads, cards and tests read. */
export const allShown: Readonly<Record<string, Show>> = { split: showSplit };
