import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';

const accents: Readonly<Record<string, string>> = { a: 'à', e: 'é', o: 'ô', E: 'É' };

/** French of a kind: its vowels have accents, so no sentence is one of English; tags stay. */
function french(text: string): string {
  return text
    .split(/(<[^>]*>|\{\{[^}]*\}\})/)
    .map((part, index) =>
      index % 2 === 0 ? part.replace(/[aeoE]/g, (vowel) => accents[vowel]!) : part,
    )
    .join('');
}

type Tree = { [key: string]: string | Tree };

/** The words of a file in French, with the plural forms that French has. */
function frenchWords(tree: Tree): Tree {
  const entries = Object.entries(tree).map(
    ([key, child]) =>
      [key, typeof child === 'string' ? french(child) : frenchWords(child)] as const,
  );
  const many = entries
    .filter(([key]) => key.endsWith('_other'))
    .map(([key, words]) => [key.replace(/_other$/, '_many'), words] as const);
  return Object.fromEntries([...many, ...entries]);
}

/** Writes `content/fr/` in a copy of the repository, file by file out of `content/en/`. */
export function writeFrench(folder: string): void {
  const english = join(folder, 'content/en');
  for (const entry of readdirSync(english, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'translated.yaml') continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    const target = path.replace(english, join(folder, 'content/fr'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, entry.name.endsWith('.mdx') ? section(text) : words(text));
  }
}

function words(yaml: string): string {
  return stringify(frenchWords(parse(yaml) as Tree), { lineWidth: 0 });
}

function section(mdx: string): string {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(mdx)!;
  return `---\n${words(front!)}---\n${french(body!)}`;
}
