import { vocabulary } from '../../model/reference.ts';
import { proseProcessor } from './prose-processor.ts';
import { proseOf } from './section-source.ts';

/** A node of a section as the build makes it: its name, what it is given, what stands in it. */
export interface Made {
  readonly name: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly children: readonly (Made | string)[];
}

const renderer = proseProcessor.createMdxRenderer!(
  { syntaxHighlight: false },
  { optimize: false, srcDir: new URL('../../', import.meta.url), sourcemap: false },
);

/**
 * The text of a section's file as the build makes it, up to the components; throws what the build
 * would stop at. For tests: here the module that MDX makes is run without Astro.
 */
export async function compiledProse(file: string, written: string): Promise<Made> {
  const { code } = await (await renderer).process(proseOf(written), file, {});
  const body = code
    .replace(/^import \{.*\} from "astro\/jsx-runtime";$/m, '')
    .replace(/^export /gm, '')
    .concat('\nreturn _createMdxContent({ components });');
  if (/^\s*import\b/m.test(body)) throw new Error('the text of a section imports something');
  const make = (name: unknown, { children = [], ...given }: Record<string, unknown>): Made => ({
    name: String(name),
    given,
    children: [children].flat() as (Made | string)[],
  });
  const names = [...Object.keys(vocabulary), 'Behind', 'Twin'];
  const components = Object.fromEntries(names.map((name) => [name, name]));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what MDX makes is code
  const run = new Function('_Fragment', '_jsx', '_jsxs', 'components', body) as (
    ...given: unknown[]
  ) => Made;
  return run('', make, make, components);
}
