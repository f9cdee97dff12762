/** The tokens of `:root` in the light theme, by name: `--ink` is `#1f1b16`. */
export function lightTokens(css: string): ReadonlyMap<string, string> {
  const block = /:root\s*\{([^}]*)\}/.exec(withoutAtRules(css))?.[1] ?? '';
  const declarations = block.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g);
  return new Map([...declarations].map(([, name, value]) => [name!, value!.trim()]));
}

/**
 * The rules of a stylesheet whose classes all stand in the markup, each `var(--…)` written out and
 * nothing that depends on the reader’s settings: what a file that stands alone needs. Refuses a
 * token that is not there.
 */
export function plainCss(css: string, tokens: ReadonlyMap<string, string>, markup: string): string {
  const used = new Set(
    [...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')),
  );
  const rules = [...withoutAtRules(css).matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selectors, body]) => {
      const kept = selectors!
        .split(',')
        .map((selector) => selector.trim())
        .filter((selector) => [...selector.matchAll(/\.([\w-]+)/g)].every(([, n]) => used.has(n!)));
      return kept.length === 0 ? [] : [`${kept.join(',')}{${body!.trim().replace(/\s+/g, ' ')}}`];
    },
  );
  return rules.join('\n').replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`no token ${name} in src/styles/tokens.css`);
    return value;
  });
}

/** Without comments, and without `@media`, `@font-face` and the like, nested blocks included. */
function withoutAtRules(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[\w-]+[^{};]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
}
