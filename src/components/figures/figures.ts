import type { Locale } from '../../i18n/languages.ts';
import Chain from './Chain.astro';
import Mix from './Mix.astro';
import Split from './Split.astro';
import Timeline from './Timeline.astro';

/** A component that draws one figure in one language. */
type FigureComponent = (props: { locale: Locale }) => unknown;

/** The component of each figure of the story, by its id. */
export const figures: Readonly<Record<string, FigureComponent>> = {
  split: Split,
  mix: Mix,
  chain: Chain,
  timeline: Timeline,
};
