import type { Claim } from './claims.ts';
import { dateMark, numberMark } from './style-marks.ts';

const formOf = (tag: string) => /\bas="([a-z]+)"/.exec(tag)?.[1];
const idIn = (tag: string) => /\bof="([^"]*)"/.exec(tag)?.[1] ?? '';
const dateForms: readonly (string | undefined)[] = ['day', 'month', 'year'];

/**
 * A text as a style reads it, line by line as it was written: without components, emphasis and what
 * is in another language. A number or date that the site writes is a mark.
 */
export function styleText(text: string, claims: ReadonlyMap<string, Claim>): string {
  const number = (id: string, form = 'prose') => numberMark(claims.get(id)?.unit, form);
  return text
    .replace(/<Foreign\b[^>]*>[\s\S]*?<\/Foreign>|\{\/\*[\s\S]*?\*\/\}/g, lines)
    .replace(/<[^>]*>/g, (tag) => {
      if (tag.startsWith('<Value')) return number(idIn(tag), formOf(tag)) + lines(tag);
      if (tag.startsWith('<When')) return dateMark + lines(tag);
      return lines(tag);
    })
    .replace(/\{\{\s*([^},\s]+)\s*(?:,\s*([a-z-]+)\s*)?\}\}/g, (_, id: string, form?: string) =>
      dateForms.includes(form) ? dateMark : number(id, form),
    )
    .replaceAll('*', '');
}

/** The line ends of what is taken out, so that lines keep their numbers. */
function lines(taken: string): string {
  return taken.replace(/[^\n]+/g, '');
}
