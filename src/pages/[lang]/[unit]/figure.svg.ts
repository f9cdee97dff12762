import type { APIRoute } from 'astro';
import { figurePaths, taken } from '../../../components/figures/figure-files.ts';
import { lightTokens } from '../../../drawings/plain-css.ts';
import { standalone } from '../../../drawings/standalone.ts';
import { language } from '../../../i18n/languages.ts';
import css from '../../../styles/drawings.css?raw';
import tokens from '../../../styles/tokens.css?raw';

export const getStaticPaths = () => figurePaths({ drawn: true });

/** Stands for the drawing of what has none any more: its words are all there is. */
const noDrawing = { width: 640, height: 0, markup: '' };

/** The widest drawing of a figure as a file of its own. */
export const GET: APIRoute = (context) => {
  const { locale, shown, notes } = taken(context);
  const caption = { ...shown, lang: language(locale).tag, notes };
  const look = { css, tokens: lightTokens(tokens) };
  return new Response(standalone(caption, shown.drawings.at(-1) ?? noDrawing, look), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  });
};
