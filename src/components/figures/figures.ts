import Chain from './Chain.astro';
import type { Locale } from '../../i18n/languages.ts';

/** A component that draws one figure in one language. */
type FigureComponent = (props: { locale: Locale }) => unknown;

/** The component of each figure of the story, by its id. */
export const figures: Readonly<Record<string, FigureComponent>> = { chain: Chain };
