import type { MDXInstance } from 'astro';
import type { Locale } from '../i18n/languages.ts';

const modules = import.meta.glob<MDXInstance<Record<string, unknown>>>('../../content/*/*.mdx', {
  eager: true,
});

/** The text of a section as a component; give it `mdxComponents`. Refuses one that is not there. */
export function prose(locale: Locale, section: string) {
  const found = modules[`../../content/${locale}/${section}.mdx`];
  if (!found) throw new Error(`no content/${locale}/${section}.mdx`);
  return found.Content;
}
