import type { HeaderRule } from './headers.ts';

/** A published path and where it is found now, both from the top of the site. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The file `_headers` that Netlify and Cloudflare Pages read; `base` has a slash on both ends. */
export function headersFile(rules: readonly HeaderRule[], base: string): string {
  const blocks = rules.map(({ path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return `${under(base, path)}\n${lines.join('\n')}\n`;
  });
  return `# Written by the build from src/hosting/headers.ts.\n\n${blocks.join('\n')}`;
}

/**
 * The file `_redirects` of the same hosts: a unit that moved, with all that is under its address.
 * Other hosts serve what the build leaves at the old address: all that lay there, as it is now.
 */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  const lines = redirects.map(
    ({ from, to }) => `${under(base, from)}* ${under(base, to)}:splat 301\n`,
  );
  return `# Written by the build from content/units.yaml: units that moved.\n${lines.join('')}`;
}

function under(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
