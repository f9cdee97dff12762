import { mdxComponents } from '../prose/mdx.ts';
import EmbeddedClaim from './EmbeddedClaim.astro';
import EmbeddedHeading from './EmbeddedHeading.astro';
import EmbeddedShow from './EmbeddedShow.astro';
import EmbeddedTerm from './EmbeddedTerm.astro';
import FigureInSection from './FigureInSection.astro';
import NoTwin from './NoTwin.astro';

/** What MDX becomes in a frame: nothing that needs script or the rest of the page; links lead out. */
export const embeddedComponents = {
  ...mdxComponents,
  Claim: EmbeddedClaim,
  Figure: FigureInSection,
  Heading: EmbeddedHeading,
  Show: EmbeddedShow,
  Term: EmbeddedTerm,
  Twin: NoTwin,
};
