import { chain } from './chain.ts';
import type { Show } from './shown.ts';

/** How each figure of the story is made, by its id: what pages, downloads, cards and tests read. */
export const allShown: Readonly<Record<string, Show>> = { chain };
