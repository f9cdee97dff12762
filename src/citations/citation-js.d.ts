// What the tests use of citation-js, which has no types of its own.
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(text: string, options: { generateGraph: boolean }): Record<string, unknown>[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
