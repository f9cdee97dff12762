import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { proseProcessor } from './src/components/prose/prose-processor.ts';
import { sectionSource } from './src/components/prose/section-source.ts';
import { mistakesInDev } from './src/commands/mistakes-in-dev.ts';
import { wordKeys } from './src/commands/word-keys.ts';
import { readEnvironment } from './src/environment.ts';
import { languages, sourceLanguage } from './src/i18n/languages.ts';

/**
 * What is imported later is imported plainly: Vite's own way watches for style sheets that our
 * scripts do not have, and weighs more than most of them.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

const { base, port, site } = readEnvironment();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  output: 'static',
  build: { inlineStylesheets: 'always' },
  server: { port },
  i18n: {
    locales: languages.map(({ code }) => code),
    defaultLocale: sourceLanguage.code,
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  markdown: {
    syntaxHighlight: false,
    processor: proseProcessor,
  },
  integrations: [mdx(), wordKeys],
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImports, sectionSource, mistakesInDev()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
