import { statuses, units } from './facts.ts';

/** What the code of the site asks for of the words that are its own, not the story's. */
export interface AskedWords {
  /** Keys that stand whole in the code, each with the file that names it first. */
  readonly named: ReadonlyMap<string, string>;
  /** Whether the code asks for a key: by name, or by one that it builds. */
  readonly asks: (key: string) => boolean;
}

/**
 * Reads from the code (texts by path) which words it asks for: by name, or as
 * `interface:status.${status}`, where what fills the gap has to stand somewhere in the code or in
 * `facts`, or be built there: `${view}Said`. Refuses a key that is all gap.
 */
export function askedWords(code: ReadonlyMap<string, string>, facts: string): AskedWords {
  const all = [...code.values()].join('\n');
  const key = /[`'"]((?:interface|story|figures):(?:[\w.-]|\$\{[^}]*\})+)[`'"]/g;
  const named = new Map([['format:functionWords', 'src/model/check-language.ts']]);
  const patterns = new Map<string, RegExp>();
  for (const [path, text] of code)
    for (const [, asked] of withoutComments(text).matchAll(key)) {
      const parts = asked!.split(/\$\{[^}]*\}/);
      if (parts.length === 1 && !named.has(asked!)) named.set(asked!, path);
      if (/^\w+:$/.test(parts.join('')))
        throw new Error(`${path} builds the key ${asked} from nothing, which hides what is unused`);
      patterns.set(
        asked!,
        new RegExp(`^${parts.map((part) => RegExp.escape(part)).join('(.+)')}$`),
      );
    }
  const known = new Set(`${all}\n${facts}\n${[...units, ...statuses].join()}`.match(/[\w-]+/g));
  const endings = new Set([...all.matchAll(/\$\{\w+\}([A-Z]\w*)/g)].map(([, ending]) => ending!));
  const stands = (word: string) =>
    known.has(word) ||
    /^n?\d+$/.test(word) ||
    [...endings].some((end) => word.endsWith(end) && known.has(word.slice(0, -end.length)));
  const asks = (key: string) =>
    [...patterns.values()].some((pattern) => {
      const gaps = pattern.exec(key)?.slice(1);
      return gaps?.flatMap((gap) => gap.split('.')).every(stands);
    });
  return { named, asks };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
