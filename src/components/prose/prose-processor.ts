import { satteri } from '@astrojs/markdown-satteri';
import { blockKeys } from './block-keys.ts';
import { proseLocale } from './prose-locale.ts';

/** How the build makes the text of a section: with Astro's reader of MDX, and what ours adds to it. */
export const proseProcessor = satteri({
  // Authors type the quotes and apostrophes of their language; nothing changes them.
  features: { smartPunctuation: false },
  hastPlugins: [blockKeys, proseLocale],
});
