import Behind from './Behind.astro';
import Claim from './Claim.astro';
import Figure from './Figure.astro';
import Foreign from './Foreign.astro';
import Heading from './Heading.astro';
import Rests from './Rests.astro';
import Show from './Show.astro';
import Status from './Status.astro';
import Term from './Term.astro';
import Twin from './Twin.astro';
import Value from './Value.astro';
import When from './When.astro';

/**
 * What MDX may use, beside paragraphs and lists; `model/prose.ts` holds what each takes. `Behind`
 * and `Twin` are no author's: `block-keys.ts` ends every block with them.
 */
export const mdxComponents = {
  Behind,
  Claim,
  Figure,
  Foreign,
  Heading,
  Rests,
  Show,
  Status,
  Term,
  Twin,
  Value,
  When,
};
