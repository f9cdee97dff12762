import type { Locale } from '../../i18n/languages.ts';
import Split from './Split.astro';

/** A component that draws one figure in one language. */
type FigureComponent = (props: { locale: Locale }) => unknown;

/** The component of each figure of the story, by its id. */
export const figures: Readonly<Record<string, FigureComponent>> = { split: Split };
