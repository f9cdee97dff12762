import { UserError } from '../user-error.ts';
import { isFileMade, onAstroMessage } from './astro-log.ts';
import { top } from './content-files.ts';
import { filesIn } from './fingerprint.ts';
import { missingFiles } from './missing-files.ts';
import { beginStep } from './steps.ts';

/** How many files a site has, and how many of them are pages. */
export interface Size {
  readonly files: number;
  readonly pages: number;
}

/**
 * Has Astro make the site in a folder. Tells how far it is, and what it warns of; with `verbose` all
 * that Astro says instead. `about` is how many files there were last time.
 */
export async function buildPages(
  folder: string,
  { about, verbose }: { readonly about: number | undefined; readonly verbose: boolean },
): Promise<Size> {
  const step = beginStep('pages');
  const warnings: string[] = [];
  let made = 0;
  onAstroMessage((message) => {
    if (isFileMade(message)) step.count(`${++made} files${about ? ` of about ${about}` : ''}`);
    if (message.level === 'warn' || message.level === 'error') warnings.push(message.message);
  });
  // Brought only now: a mistake in the content is told at once.
  const { build } = await import('astro');
  await build({
    root: top,
    outDir: folder,
    logLevel: 'info',
    ...(verbose ? {} : { logger: { entrypoint: new URL('./astro-log.ts', import.meta.url) } }),
  });
  const files = filesIn(folder);
  const pages = files.filter((file) => file.endsWith('.html')).length;
  step.end(`${pages} pages, ${files.length} files`);
  for (const warning of new Set(warnings)) console.warn(`  warning: ${warning}`);
  return { files: files.length, pages };
}

/** Throws a `UserError` where a site lacks files that its pages want: it must not be published. */
export function assertWhole(folder: string, address: string): void {
  const step = beginStep('whole');
  const missing = missingFiles(folder, address);
  if (missing.length === 0)
    return step.end('every font, script and picture that a page wants is there');
  const lines = missing.slice(0, 10).map(({ file, wantedBy: [first, ...more] }) => {
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    return `${file} is missing; ${first}${others} want it`;
  });
  const rest = missing.length > 10 ? `\nand ${missing.length - 10} more files` : '';
  throw new UserError(
    `The site that was built is not whole:\n${lines.join('\n')}${rest}\n    → if public/ or src/ lacks them, restore them; else build again from a folder with a plain name`,
  );
}
