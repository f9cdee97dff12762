import type { Problem } from '../model/problem.ts';

/** What the plugin needs of Vite's server: modules of ours by path, as the code is now. */
interface Server {
  readonly ssrLoadModule: (path: string) => Promise<Record<string, unknown>>;
}
interface Change<Module> {
  readonly file: string;
  readonly modules: Module[];
}
/** The environment of Vite in which a module was loaded. */
interface Loading<Module> {
  readonly environment: {
    readonly mode: string;
    readonly moduleGraph: { readonly getModuleById: (id: string) => Module | undefined };
  };
}

const resolved = '\0virtual:content-mistakes';

/**
 * Brings to `src/content.ts`, in development, the list that `npm run check` prints. Whatever changes
 * in `content/` has it made again; while there are mistakes, so has the code, which may be at fault.
 * A build has checked the content before it begins: it gets none.
 */
export function mistakesInDev() {
  let server: Server | undefined;
  let mistakes: readonly Problem[] = [];
  return {
    name: 'mistakes-in-dev',
    configureServer(started: Server): void {
      server = started;
    },
    resolveId: { filter: { id: /^virtual:content-mistakes$/ }, handler: () => resolved },
    load: {
      filter: { id: /^\0virtual:content-mistakes$/ },
      async handler(this: Loading<unknown>): Promise<string> {
        // Astro starts a server for a build too, which is gone when the build reads this.
        if (!server || this.environment.mode !== 'dev') return 'export default undefined;';
        const code = await server.ssrLoadModule('/src/commands/check-content.ts');
        mistakes = (code as typeof import('./check-content.ts')).contentMistakes().problems;
        return `export default ${JSON.stringify(mistakes)};`;
      },
    },
    hotUpdate<Module>(this: Loading<Module>, { file, modules }: Change<Module>): Module[] {
      const list = this.environment.moduleGraph.getModuleById(resolved);
      const content = /\/content\/.*\.(?:yaml|mdx)$/.test(file);
      const code = mistakes.length > 0 && /\/src\/.*\.ts$/.test(file);
      return list && (content || code) ? [...modules, list] : modules;
    },
  };
}
