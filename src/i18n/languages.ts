/** One language of the site: its folder in `content/`, its BCP 47 tag for formats and `hreflang`. */
export interface Language {
  readonly code: string;
  readonly tag: string;
  /** The language's own name for itself, as the switch shows it. */
  readonly name: string;
  readonly openGraph: string;
}

/**
 * Every language, the source first. This is the one list: routes, switch, `hreflang`, formats,
 * feeds and checks read it. A further language is a folder in `content/` and a line here.
 */
export const languages: readonly Language[] = [
  { code: 'it', tag: 'it-IT', name: 'italiano', openGraph: 'it_IT' },
  { code: 'en', tag: 'en-GB', name: 'English', openGraph: 'en_GB' },
];

/** The code of a language in the list; `checkFolders` compares the list with the folders. */
export type Locale = string;

/** The language that the others are translated from. */
export const sourceLanguage: Language = languages[0]!;

/** The entry for a code; refuses one that is not listed. */
export function language(code: string): Language {
  const found = languages.find((entry) => entry.code === code);
  if (!found) throw new Error(`"${code}" is not in the list of languages (src/i18n/languages.ts)`);
  return found;
}
