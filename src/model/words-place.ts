import type { Edition } from './model.ts';

/**
 * Where words that are missing belong: the file and line of those whose key has most in common with
 * theirs; the first line of a file named after them where there are none.
 */
export function placeForWords(
  { language, words }: Pick<Edition, 'language' | 'words'>,
  key: string,
): { readonly file: string; readonly line: number } {
  const [namespace = '', path = ''] = key.split(':');
  const wanted = path.split('.');
  const inCommon = (other: string) => {
    const parts = other.slice(namespace.length + 1).split('.');
    const differs = wanted.findIndex((part, index) => part !== parts[index]);
    return differs === -1 ? wanted.length : differs;
  };
  const near = words
    .filter(({ key: other }) => other.startsWith(`${namespace}:`))
    .map(({ key: other, file, line }) => ({ common: inCommon(other), file, line }));
  const most = Math.max(0, ...near.map(({ common }) => common));
  const found = near.find(({ common }) => common === most);
  if (found && (most > 0 || namespace !== 'figures')) return { file: found.file, line: found.line };
  const file = namespace === 'figures' ? `figures/${wanted[0]}` : namespace;
  return { file: `content/${language.code}/${file}.yaml`, line: 1 };
}
