import Behind from '../prose/Behind.astro';
import Foreign from '../prose/Foreign.astro';
import Rests from '../prose/Rests.astro';
import Status from '../prose/Status.astro';
import Value from '../prose/Value.astro';
import When from '../prose/When.astro';
import Back from './Back.astro';
import Claim from './Claim.astro';
import Figure from './Figure.astro';
import Heading from './Heading.astro';
import Show from './Show.astro';
import Term from './Term.astro';

/**
 * What the text is made of where both languages stand on one page: nothing has an id, all leads
 * to the story; a passage that is behind says so here too. The same names as in `prose/mdx.ts`.
 */
export const parallelComponents = {
  Behind,
  Claim,
  Figure,
  Foreign,
  Heading,
  Rests,
  Show,
  Status,
  Term,
  Twin: Back,
  Value,
  When,
};
