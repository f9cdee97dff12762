import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import ts from 'typescript';

const modules = ['../src/enhance/place.ts', './seen.ts'];

declare global {
  /** What the tests call within a page: the site's own search for a place, and what judges it. */
  var inPage: typeof import('../src/enhance/place.ts') & typeof import('./seen.ts');
}

/** A module that imports nothing, as a script that adds its exports to `inPage`. */
function asScript(file: string): string {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ESNext },
  });
  return `{ const exports = (globalThis.inPage ??= {}); ${outputText} }`;
}

const script = modules.map(asScript).join('\n');

/** Gives every page of a context what `inPage` holds, before the page's own scripts run. */
export function addInPage(context: BrowserContext): Promise<unknown> {
  return context.addInitScript({ content: script });
}
